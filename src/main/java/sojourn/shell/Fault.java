package sojourn.shell;

import java.util.List;

/**
 * One wrong answer on a form: beside which field, and which words.
 *
 * @param field the id of the input, so that the summary can link to it
 * @param key message key of the sentence that says what is wrong and what would be right
 * @param label message key of the field's name, shown before the sentence in the summary
 */
public record Fault(String field, String label, String key, List<Object> arguments) {}
