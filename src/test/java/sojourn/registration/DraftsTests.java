package sojourn.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sojourn.Rule;
import sojourn.approval.Matter;
import sojourn.shell.NotFound;

/** What was typed stays, for its applicant alone (R29). */
class DraftsTests extends RegistrationRoom {

    @Autowired
    private RegistrationMatter matter;

    @Test
    @Rule("R29")
    void ofTwoPagesOnOneDraftNeitherOverwritesTheOther() {
        var id = drafts.begin(secretary);
        var shown = drafts.get(id, secretary.human()).version();
        drafts.save(id, secretary.human(), shown, "a", typed -> Forms.filled(college, 1));

        var saving = drafts.save(id, secretary.human(), shown, "b", typed -> Forms.filled(college, 2));

        assertThat(saving).isInstanceOfSatisfying(Drafts.Saving.Aside.class, aside -> {
            assertThat(drafts.get(aside.id(), secretary.human()).typed().people())
                    .hasSize(2);
            assertThat(drafts.get(id, secretary.human()).typed().people()).hasSize(1);
        });
        assertThat(drafts.save(id, secretary.human(), shown, "a", typed -> Forms.filled(college, 3)))
                .isInstanceOf(Drafts.Saving.Saved.class);
    }

    @Test
    @Rule("R29")
    void whatIsTypedOnAPageThatAnotherOneHasSentBecomesADraftOfItsOwn() {
        var form = Forms.filled(college, 1);
        var running = sent(form);
        var ended = sent(Forms.filled(college, 1));
        approvals.agree(ended, leader, "");

        for (var id : List.of(running, ended)) {
            assertThat(drafts.editable(id, secretary.human())).isEmpty();
            assertThat(drafts.save(id, secretary.human(), 1, "late", typed -> typed.adding()))
                    .isInstanceOfSatisfying(
                            Drafts.Saving.Aside.class,
                            aside -> assertThat(drafts.get(aside.id(), secretary.human())
                                            .typed()
                                            .people())
                                    .hasSize(2));
        }
        assertThatThrownBy(() -> drafts.save(ended, leader, 1, "late", typed -> typed))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Rule({"R29", "R28"})
    void aDraftIsItsApplicantsAloneAndSealed() {
        var id = draft(Forms.filled(college, 1));
        var colleague = university.secretary("孙七", college);

        assertThatThrownBy(() -> drafts.get(id, colleague)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registrations.send(id, colleague)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.save(id, colleague, 1, "a", typed -> typed))
                .isInstanceOf(NotFound.class);
        var text = jdbc.sql("select encode(text, 'escape') from registration_draft where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        assertThat(text).doesNotContain("PASSPORT");
    }

    @Test
    @Rule("R29")
    void whatWasWithdrawnIsFilledInAnewFromWhatWasSent() {
        var form = Forms.filled(college, 2);
        var id = sent(form);
        assertThatThrownBy(() -> drafts.again(id, secretary.human())).isInstanceOf(NotFound.class);
        approvals.withdraw(id, secretary.human());

        var again = drafts.get(drafts.again(id, secretary.human()), secretary.human())
                .typed();

        assertThat(again.people()).isEqualTo(form.people());
        assertThat(again.declared()).isEmpty();
    }

    @Test
    @Rule("R23")
    void inAListItSaysForWhom() {
        var sent = sent(Forms.filled(college, 4));
        var draft = draft(Forms.filled(college, 1));
        var lines = ((Matter) matter).lines(List.of(sent, draft), Locale.SIMPLIFIED_CHINESE);
        assertThat(lines.get(sent).title()).isEqualTo("初次申请工号");
        assertThat(lines.get(sent).detail()).endsWith("4 人：张三、张三、张三 等");
        assertThat(lines.get(draft).detail()).endsWith("1 人：张三");
    }
}
