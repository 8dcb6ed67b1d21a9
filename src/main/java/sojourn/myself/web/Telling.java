package sojourn.myself.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.myself.Check;
import sojourn.myself.Correction;
import sojourn.myself.Information;
import sojourn.myself.Look;
import sojourn.notice.Message;
import sojourn.register.PastChange;
import sojourn.register.PersonFacts;
import sojourn.register.PersonFacts.Numbers;
import sojourn.register.PersonFacts.Stay;

/** Tells everything about one person in the words of {@code information.json}. */
record Telling(Names.In in) {

    Map<String, @Nullable Object> all(Information all, Numbers numbers) {
        var person = all.own().person();
        var face = new FaceTelling(in);
        var gates = new GatesTelling(in);
        return new Row()
                .with("identity", identity(all, numbers).told())
                .with("staffNumber", number(person).told())
                .with("stays", Row.all(person.stays(), this::stay))
                .with("changes", Row.all(all.own().past(), this::change))
                .with("consents", face.consents(all.face()))
                .with("face", face.told(all.face()))
                .with("permits", gates.permits(all.gates()))
                .with("passages", gates.passages(all.gates()))
                .with("freezes", gates.freezes(all.gates()))
                .with("watchEntries", gates.watched(all.gates()))
                .with("emergencyEntries", gates.emergencies(all.gates()))
                .with("looks", Row.all(all.looks(), this::look))
                .with("checks", Row.all(all.checks(), this::check))
                .with("messages", Row.all(all.messages(), this::message))
                .with("corrections", Row.all(all.corrections(), this::correction))
                .told();
    }

    private static Row identity(Information all, Numbers numbers) {
        var person = all.own().person();
        return new Row()
                .with("name", person.name())
                .with("sex", person.sex())
                .with("birthDate", all.own().birthDate())
                .with("documentType", person.documentType())
                .with("documentNumber", numbers.document())
                .with("mobile", numbers.mobile());
    }

    private Row number(PersonFacts person) {
        return new Row().with("number", person.number().value()).with("worksFrom", in.at(person.worksFrom()));
    }

    private Row stay(Stay stay) {
        return new Row()
                .with("department", in.department(stay.department()))
                .with("category", stay.category())
                .with("status", stay.status())
                .with("from", stay.from())
                .with("until", stay.until())
                .with("company", stay.company())
                .with("creditCode", stay.creditCode())
                .with("project", stay.project())
                .with("contact", stay.contact())
                .with("application", stay.serial())
                .with("agreedBy", in.human(stay.agreedBy()))
                .with("agreedAt", in.at(stay.agreedAt()))
                .with("deletedAt", in.at(stay.deletedAt()));
    }

    private Row change(PastChange change) {
        return new Row()
                .with("at", in.at(change.at()))
                .with("field", change.field())
                .with("was", in.value(change.field(), change.was()))
                .with("became", in.value(change.field(), change.became()))
                .with("application", change.serial())
                .with("applicant", in.human(change.applicant()))
                .with("agreedBy", in.human(change.agreedBy()));
    }

    private Row check(Check check) {
        return new Row()
                .with("at", in.at(check.at()))
                .with("who", check.who())
                .with("campus", in.campus(check.campus()))
                .with("open", check.open())
                .with("securityOfficeFirst", check.first())
                .with("offline", check.offline());
    }

    private Row look(Look look) {
        return new Row()
                .with("at", in.at(look.at()))
                .with("who", look.who())
                .with("offices", in.offices(look.offices()))
                .with("deed", look.verb())
                .with("reason", look.reason());
    }

    private Row message(Message message) {
        return new Row()
                .with("at", in.at(message.at()))
                .with("text", in.word(message.key(), message.arguments().toArray()))
                .with("read", message.read());
    }

    private Row correction(Correction one) {
        return new Row()
                .with("field", one.field())
                .with("said", one.said())
                .with("askedAt", in.at(one.askedAt()))
                .with("due", one.due())
                .with("state", one.state())
                .with("answeredAt", in.at(one.answeredAt()))
                .with("answeredBy", in.human(one.answeredBy()))
                .with("answer", one.answer());
    }
}
