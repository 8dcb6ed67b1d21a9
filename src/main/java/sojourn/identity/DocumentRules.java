package sojourn.identity;

import static java.util.stream.Collectors.toSet;
import static sojourn.identity.DocumentCheck.Refused.because;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sojourn.identity.DocumentCheck.Accepted;

/** The shapes of document numbers and what is told about a wrong one, the most telling fault first. */
final class DocumentRules {

    private static final Pattern FIRST_GENERATION = Pattern.compile("[0-9]{15}");
    private static final Pattern HK_MACAO_PASS = Pattern.compile("[HM]([0-9]{8}|[0-9]{10})");
    private static final Pattern TAIWAN_PASS = Pattern.compile("[0-9]{8}|[0-9]{10}[A-Z]?");
    private static final Pattern OLD_PERMANENT_RESIDENCE = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern OLD_COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern CHINESE_PASSPORT =
            Pattern.compile("E[0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|G[0-9]{8}|[SDP]E[0-9]{7}");
    private static final Pattern PASSPORT = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,20}");

    private final LocalDate today;

    DocumentRules(LocalDate today) {
        this.today = today;
    }

    DocumentCheck check(DocumentType type, String typed) {
        if (typed.length() > TypedText.LONGEST) {
            return wrongLength(type, typed);
        }
        String number = TypedText.normalised(typed);
        if (number.isEmpty()) {
            return because(DocumentFault.BLANK);
        }
        Optional<DocumentType> other = told(number).filter(told -> told != type);
        if (other.isPresent()) {
            return because(DocumentFault.BELONGS_TO_OTHER_TYPE, other.get());
        }
        return switch (type) {
            case RESIDENT_ID, RESIDENCE_PERMIT -> personalNumber(type, number);
            case PERMANENT_RESIDENCE ->
                OLD_PERMANENT_RESIDENCE.matcher(number).matches()
                        ? oldPermanentResidence(number)
                        : personalNumber(type, number);
            case HK_MACAO_PASS -> shaped(type, number, HK_MACAO_PASS, Set.of(9, 11));
            case TAIWAN_PASS -> shaped(type, number, TAIWAN_PASS, Set.of(8, 10, 11));
            case PASSPORT ->
                shaped(
                        type,
                        number,
                        PASSPORT,
                        IntStream.rangeClosed(5, 20).boxed().collect(toSet()));
        };
    }

    /** The 18 characters of GB 11643 tell by their region which document they stand on, whatever was chosen. */
    private static Optional<DocumentType> told(String number) {
        return PersonalNumber.hasShape(number) ? new PersonalNumber(number).type() : Optional.empty();
    }

    private DocumentCheck personalNumber(DocumentType type, String number) {
        if (FIRST_GENERATION.matcher(number).matches() && type == DocumentType.RESIDENT_ID) {
            return because(DocumentFault.FIRST_GENERATION);
        }
        if (TypedText.length(number) != PersonalNumber.LENGTH) {
            return otherwise(type, number).orElseGet(() -> wrongLength(type, number));
        }
        if (!PersonalNumber.hasShape(number)) {
            return because(DocumentFault.WRONG_CHARACTERS);
        }
        PersonalNumber personal = new PersonalNumber(number);
        if (personal.type().isEmpty()) {
            return because(DocumentFault.UNKNOWN_REGION);
        }
        Optional<LocalDate> born = personal.birthDate();
        if (born.isEmpty()) {
            return because(DocumentFault.NO_SUCH_DATE);
        }
        // before the age: a mistyped year is a mistyped digit
        if (!personal.checksOut()) {
            return because(DocumentFault.WRONG_CHECK_DIGIT);
        }
        return aged(born.get()).orElseGet(() -> accepted(type, number));
    }

    private Optional<DocumentCheck> aged(LocalDate born) {
        int age = Period.between(born, today).getYears();
        if (born.isAfter(today)) {
            return Optional.of(because(DocumentFault.BORN_IN_FUTURE));
        }
        if (age < PersonalNumber.YOUNGEST) {
            return Optional.of(because(DocumentFault.TOO_YOUNG, PersonalNumber.YOUNGEST));
        }
        return age > PersonalNumber.OLDEST
                ? Optional.of(because(DocumentFault.TOO_OLD, PersonalNumber.OLDEST))
                : Optional.empty();
    }

    // Three letters of the country, four digits of the region, yyMMdd, two more; no public check character.
    private static DocumentCheck oldPermanentResidence(String number) {
        if (!PersonalNumber.isProvince(number.substring(3, 5))) {
            return because(DocumentFault.UNKNOWN_REGION);
        }
        // 2000 is a leap year, so that 29 February passes where one of the two centuries has it
        return PersonalNumber.date("20" + number.substring(7, 9), number.substring(9, 11), number.substring(11, 13))
                        .isPresent()
                ? accepted(DocumentType.PERMANENT_RESIDENCE, number)
                : because(DocumentFault.NO_SUCH_DATE);
    }

    private static DocumentCheck shaped(DocumentType type, String number, Pattern shape, Set<Integer> lengths) {
        if (shape.matcher(number).matches()) {
            return accepted(type, number);
        }
        return otherwise(type, number)
                .orElseGet(() -> lengths.contains(TypedText.length(number))
                        ? because(DocumentFault.WRONG_CHARACTERS)
                        : wrongLength(type, number));
    }

    /**
     * For a number that cannot be of the chosen type: the type whose unmistakable shape it has. Eight digits alone are none, and what may be a
     * passport stays one: Malaysian passports, for example, look like the passes of Hong Kong.
     */
    private static Optional<DocumentCheck> otherwise(DocumentType type, String number) {
        return Stream.of(
                        Map.entry(HK_MACAO_PASS, DocumentType.HK_MACAO_PASS),
                        Map.entry(OLD_PERMANENT_RESIDENCE, DocumentType.PERMANENT_RESIDENCE),
                        Map.entry(CHINESE_PASSPORT, DocumentType.PASSPORT))
                .filter(shape -> shape.getValue() != type
                        && shape.getKey().matcher(number).matches())
                .map(shape -> (DocumentCheck) because(DocumentFault.BELONGS_TO_OTHER_TYPE, shape.getValue()))
                .findFirst();
    }

    private static DocumentCheck wrongLength(DocumentType type, String number) {
        int actual = TypedText.length(number);
        return switch (type) {
            case RESIDENT_ID, RESIDENCE_PERMIT -> because(DocumentFault.WRONG_LENGTH, PersonalNumber.LENGTH, actual);
            case PERMANENT_RESIDENCE ->
                because(DocumentFault.WRONG_LENGTH, OLD_COUNTRY.matcher(number).lookingAt() ? 15 : 18, actual);
            case HK_MACAO_PASS -> because(DocumentFault.WRONG_LENGTH, 9, actual);
            case TAIWAN_PASS -> because(DocumentFault.WRONG_LENGTH, 8, actual);
            case PASSPORT -> because(DocumentFault.LENGTH_NOT_BETWEEN, 5, 20, actual);
        };
    }

    private static DocumentCheck accepted(DocumentType type, String number) {
        return new Accepted(new IdentityDocument(type, number));
    }
}
