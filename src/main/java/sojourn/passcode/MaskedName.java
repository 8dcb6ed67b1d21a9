package sojourn.passcode;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A name of which enough is left to compare it with a card: the last character of a Chinese one, the initials of another. */
final class MaskedName {

    private MaskedName() {}

    static String of(String name) {
        int[] characters = name.codePoints().toArray();
        boolean chinese = Arrays.stream(characters)
                .anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN);
        if (chinese) {
            return "*".repeat(characters.length - 1) + Character.toString(characters[characters.length - 1]);
        }
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> Character.toString(word.codePointAt(0)) + "***")
                .collect(Collectors.joining(" "));
    }
}
