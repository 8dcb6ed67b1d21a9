package sojourn.passcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sojourn.Rule;
import sojourn.category.Categories;
import sojourn.category.Category;
import sojourn.category.Changed;
import sojourn.entry.EntryRoom;
import sojourn.organization.CampusId;
import sojourn.shell.NotFound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 离线名单: who is on it, how much of them, and that nobody else can write one. */
@Rule("R45")
class PassListsTests extends EntryRoom {

    @Autowired
    PassLists lists;

    @Autowired
    PassKeys keys;

    @Autowired
    Categories categories;

    @AfterEach
    void alwaysOpen() {
        open("");
    }

    private void open(String hours) {
        var rule = categories.ruleOf(Category.RESEARCH_ASSISTANT);
        categories.change(Changed.hours(rule, hours), leader);
    }

    private JsonNode list() {
        var text = lists.of(main).text();
        return JsonMapper.shared().readTree(text.substring(text.indexOf('\n') + 1));
    }

    @Test
    void itHoldsWhoMayComeAndWhenAndOfTheirNameTheEnd() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        comes("钱七", "2026-11-23", "2027-11-22");
        var list = list();
        assertThat(list.path("made").asLong()).isEqualTo(time.now().getEpochSecond());
        assertThat(list.path("until").asLong() - list.path("made").asLong()).isEqualTo(86_400);
        assertThat(list.path("zone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(list.path("people")).hasSize(1);
        var one = list.path("people").get(0);
        assertThat(one.get(0).asString()).isEqualTo(zhao.number().value());
        assertThat(one.get(1).asString()).isEqualTo("*六");
        assertThat(one.get(3).asLong())
                .isEqualTo(time.endOf(LocalDate.parse("2027-06-30")).getEpochSecond());
        assertThat(one.get(4).asInt()).isEqualTo(-1);
    }

    @Test
    void itSaysTheHoursOfTheCategory() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        open("Mon 08:00-18:00");
        var list = list();
        assertThat(list.path("hours").toString()).isEqualTo("[[[1,480,1080]]]");
        assertThat(list.path("people").get(0).get(4).asInt()).isZero();
    }

    @Test
    void itIsSignedByAPublishedKey() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var text = lists.of(main).text();
        var head = text.substring(0, text.indexOf('\n')).split("\\.");
        var key = keys.published().stream()
                .filter(one -> one.id().equals(head[1]))
                .findFirst()
                .orElseThrow();
        var body = text.substring(text.indexOf('\n') + 1);
        var signature = Base64.getUrlDecoder().decode(head[2]);
        assertThat(Ed25519.isSigned("SJL1." + head[1] + "." + body, signature, key.key()))
                .isTrue();
        assertThat(Ed25519.isSigned("SJL1." + head[1] + "." + body.replace("*六", "*七"), signature, key.key()))
                .isFalse();
    }

    @Test
    void whoIsFrozenIsNotOnTheNextOne() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        var before = lists.of(main).tag();
        freezing.freeze(zhao.person(), university.human("郑十"), "核实身份");
        assertThat(list().path("people")).isEmpty();
        assertThat(lists.of(main).tag()).isNotEqualTo(before);
    }

    @Test
    void itsTagChangesWithItsContentAndOnceAnHour() {
        permitted(zhao, "2026-11-23", "2027-06-30", main);
        at("2026-11-24T09:00:00");
        var before = lists.of(main).tag();
        passes(Duration.ofMinutes(59));
        assertThat(lists.of(main).tag()).isEqualTo(before);
        passes(Duration.ofMinutes(1));
        assertThat(lists.of(main).tag()).isNotEqualTo(before);
    }

    @Test
    void ofAnUnknownCampusThereIsNone() {
        assertThatThrownBy(() -> lists.of(new CampusId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
    }

    @Test
    void aNameIsMaskedInEachScript() {
        assertThat(MaskedName.of("欧阳明")).isEqualTo("**明");
        assertThat(MaskedName.of("Anna  Maria Smith")).isEqualTo("A*** M*** S***");
        assertThat(MaskedName.of("阿依古丽·买买提")).isEqualTo("*******提");
    }
}
