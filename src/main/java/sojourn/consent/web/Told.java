package sojourn.consent.web;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import sojourn.consent.ConsentText;
import sojourn.shell.School;

/**
 * A version of the text as it is shown, with the school's name and phone in it.
 *
 * @param answers question key and answer, in their order
 * @param whole a paragraph each
 */
public record Told(List<Line> answers, String rights, List<String> whole) {

    /** One question, by its message key, and its answer. */
    public record Line(String question, String answer) {}

    static Told of(ConsentText text, School school, Locale locale) {
        var words = text.in(locale);
        var english = locale.getLanguage().equals("en");
        UnaryOperator<String> fill = said -> said.replace("{school}", english ? school.en() : school.zh())
                .replace("{phone}", school.phone())
                .replace("{days}", String.valueOf(text.keepDays()));
        return new Told(
                List.of(
                        new Line("consent.purpose", fill.apply(words.purpose())),
                        new Line("consent.processor", fill.apply(words.processor())),
                        new Line("consent.recipients", fill.apply(words.recipients())),
                        new Line("consent.retention", fill.apply(words.retention())),
                        new Line("consent.otherwise", fill.apply(words.otherwise())),
                        new Line("consent.withdrawal", fill.apply(words.withdrawal()))),
                fill.apply(words.rights()),
                fill.apply(words.whole()).lines().toList());
    }
}
