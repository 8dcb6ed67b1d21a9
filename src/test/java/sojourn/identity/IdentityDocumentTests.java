package sojourn.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sojourn.Rule;

/** Document numbers of R5, with the vectors of the standards. */
@Rule({"R5", "R8"})
class IdentityDocumentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 8);
    private static final LocalDate BORN = LocalDate.of(1988, 2, 29);

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X, FEMALE, 1949-12-31",
        "RESIDENT_ID, 440524188001010014, MALE, 1880-01-01",
        "RESIDENT_ID, 34052419800101001X, MALE, 1980-01-01",
        "RESIDENCE_PERMIT, 810000199408230021, FEMALE, 1994-08-23",
        "RESIDENCE_PERMIT, 830000199201300022, FEMALE, 1992-01-30",
        "PERMANENT_RESIDENCE, 932682198501010017, MALE, 1985-01-01",
    })
    void theStandardsOwnExamplesTellSexAndBirthDate(DocumentType type, String number, Sex sex, LocalDate born) {
        // looked at when they were fifty: one of them was born in 1880
        var document = accepted(IdentityDocument.check(type, number, born.plusYears(50)));
        assertThat(document.number()).isEqualTo(number);
        assertThat(document.sex()).contains(sex);
        assertThat(document.birthDate()).contains(born);
    }

    @ParameterizedTest
    @CsvSource({
        "HK_MACAO_PASS, H12345678",
        "HK_MACAO_PASS, M1234567801",
        "TAIWAN_PASS, 12345678",
        "TAIWAN_PASS, 1234567801",
        "TAIWAN_PASS, 1234567801A",
        "PERMANENT_RESIDENCE, KAZ110090123105",
        "PASSPORT, E12345678",
        "PASSPORT, EA1234567",
        "PASSPORT, G12345678",
        "PASSPORT, 141234567",
        "PASSPORT, K12345678",
        "PASSPORT, H12345678",
        "PASSPORT, MA1234567",
        "PASSPORT, DE1234567",
        "PASSPORT, A1234",
        "PASSPORT, L01X00T47",
        "PASSPORT, 12345678901234567890",
    })
    void aNumberOfTheRightShapeIsAcceptedAndTellsNeitherSexNorDate(DocumentType type, String number) {
        var document = accepted(IdentityDocument.check(type, number, TODAY));
        assertThat(document).isEqualTo(new IdentityDocument(type, number));
        assertThat(document.sex()).isEmpty();
        assertThat(document.birthDate()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "RESIDENT_ID|''|BLANK|",
                "RESIDENT_ID| - - |BLANK|",
                "RESIDENT_ID|3405241980010100|WRONG_LENGTH|18 16",
                "RESIDENT_ID|34052419800101001XX|WRONG_LENGTH|18 19",
                "RESIDENT_ID|340524800101001|FIRST_GENERATION|",
                "RESIDENT_ID|34052419800101001Y|WRONG_CHARACTERS|",
                "RESIDENT_ID|3405241980010100X1|WRONG_CHARACTERS|",
                "RESIDENT_ID|34052419800101001Х|WRONG_CHARACTERS|", // a Cyrillic letter
                "RESIDENT_ID|𠀀4052419800101001X|WRONG_CHARACTERS|",
                "RESIDENT_ID|000524198001010015|UNKNOWN_REGION|",
                "RESIDENT_ID|810001199408230021|UNKNOWN_REGION|",
                "RESIDENT_ID|990524198001010015|UNKNOWN_REGION|",
                "RESIDENT_ID|340524198013010010|NO_SUCH_DATE|",
                "RESIDENT_ID|340524198002300010|NO_SUCH_DATE|",
                "RESIDENT_ID|340524190002290010|NO_SUCH_DATE|",
                "RESIDENT_ID|340524198001010010|WRONG_CHECK_DIGIT|",
                "RESIDENT_ID|810000199408230021|BELONGS_TO_OTHER_TYPE|RESIDENCE_PERMIT",
                "RESIDENT_ID|932682198501010017|BELONGS_TO_OTHER_TYPE|PERMANENT_RESIDENCE",
                "RESIDENT_ID|H12345678|BELONGS_TO_OTHER_TYPE|HK_MACAO_PASS",
                "RESIDENT_ID|KAZ110090123105|BELONGS_TO_OTHER_TYPE|PERMANENT_RESIDENCE",
                "RESIDENT_ID|E12345678|BELONGS_TO_OTHER_TYPE|PASSPORT",
                "RESIDENT_ID|12345678|WRONG_LENGTH|18 8",
                "RESIDENCE_PERMIT|34052419800101001X|BELONGS_TO_OTHER_TYPE|RESIDENT_ID",
                "RESIDENCE_PERMIT|810000199408230022|WRONG_CHECK_DIGIT|",
                "PERMANENT_RESIDENCE|34052419800101001X|BELONGS_TO_OTHER_TYPE|RESIDENT_ID",
                "PERMANENT_RESIDENCE|932682198501010018|WRONG_CHECK_DIGIT|",
                "PERMANENT_RESIDENCE|999682198501010017|UNKNOWN_REGION|",
                "PERMANENT_RESIDENCE|KAZ990090123105|UNKNOWN_REGION|",
                "PERMANENT_RESIDENCE|KAZ110090133105|NO_SUCH_DATE|",
                "PERMANENT_RESIDENCE|KAZ11009012310|WRONG_LENGTH|15 14",
                "PERMANENT_RESIDENCE|9326821985010100|WRONG_LENGTH|18 16",
                "HK_MACAO_PASS|H1234567|WRONG_LENGTH|9 8",
                "HK_MACAO_PASS|H123456789|WRONG_LENGTH|9 10",
                "HK_MACAO_PASS|A12345678|WRONG_CHARACTERS|",
                "HK_MACAO_PASS|G12345678|BELONGS_TO_OTHER_TYPE|PASSPORT",
                "HK_MACAO_PASS|810000199408230021|BELONGS_TO_OTHER_TYPE|RESIDENCE_PERMIT",
                "TAIWAN_PASS|1234567|WRONG_LENGTH|8 7",
                "TAIWAN_PASS|123456789|WRONG_LENGTH|8 9",
                "TAIWAN_PASS|1234567A|WRONG_CHARACTERS|",
                "TAIWAN_PASS|830000199201300022|BELONGS_TO_OTHER_TYPE|RESIDENCE_PERMIT",
                "PASSPORT|E123|LENGTH_NOT_BETWEEN|5 20 4",
                "PASSPORT|E1234567890123456789X|LENGTH_NOT_BETWEEN|5 20 21",
                "PASSPORT|E1234/678|WRONG_CHARACTERS|",
                "PASSPORT|PASSPORT|WRONG_CHARACTERS|",
                "PASSPORT|34052419800101001X|BELONGS_TO_OTHER_TYPE|RESIDENT_ID",
            },
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false)
    void aWrongNumberIsToldWhatIsWrongWithIt(DocumentType type, String typed, DocumentFault fault, String details) {
        var refused = (DocumentCheck.Refused) IdentityDocument.check(type, typed, TODAY);
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.details().stream().map(String::valueOf))
                .isEqualTo(details == null ? List.of() : List.of(details.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 3405 2419 8001 0100 1x ",
                "340524-19800101-001X",
                "３４０５２４１９８００１０１００１Ｘ",
                "34052419800101001x\u200b\u00a0\t",
                "340524–19800101—001x"
            })
    void howANumberIsTypedMakesNoDifference(String typed) {
        assertThat(accepted(IdentityDocument.check(DocumentType.RESIDENT_ID, typed, TODAY))
                        .number())
                .isEqualTo("34052419800101001X");
        assertThat(new IdentityDocument(DocumentType.RESIDENT_ID, typed).number())
                .isEqualTo("34052419800101001X");
    }

    @Test
    void agesAreCountedToTheDay() {
        assertThat(ageCheck(TODAY.minusYears(16))).isInstanceOf(DocumentCheck.Accepted.class);
        assertThat(ageCheck(TODAY.minusYears(16).plusDays(1)))
                .isEqualTo(DocumentCheck.Refused.because(DocumentFault.TOO_YOUNG, 16));
        assertThat(ageCheck(TODAY)).isEqualTo(DocumentCheck.Refused.because(DocumentFault.TOO_YOUNG, 16));
        assertThat(ageCheck(TODAY.plusDays(1))).isEqualTo(DocumentCheck.Refused.because(DocumentFault.BORN_IN_FUTURE));
        assertThat(ageCheck(TODAY.minusYears(121).plusDays(1))).isInstanceOf(DocumentCheck.Accepted.class);
        assertThat(ageCheck(TODAY.minusYears(121)))
                .isEqualTo(DocumentCheck.Refused.because(DocumentFault.TOO_OLD, 120));
    }

    @Test
    void everyMadeNumberIsAcceptedAndEveryOneMistypedDigitIsNoticed() {
        for (int n = 0; n < 50; n++) {
            for (Sex sex : Sex.values()) {
                LocalDate born = BORN.plusDays(37L * n);
                assertNoticed(DocumentType.RESIDENT_ID, Numbers.residentId(born, sex, n), sex, born);
                assertNoticed(DocumentType.RESIDENCE_PERMIT, Numbers.residencePermit(born, sex, n), sex, born);
                assertNoticed(DocumentType.PERMANENT_RESIDENCE, Numbers.permanentResidence(born, sex, n), sex, born);
            }
        }
    }

    private static void assertNoticed(DocumentType type, String number, Sex sex, LocalDate born) {
        var document = accepted(IdentityDocument.check(type, number, TODAY));
        assertThat(document.sex()).contains(sex);
        assertThat(document.birthDate()).contains(born);
        for (int place = 0; place < number.length(); place++) {
            for (char other : "0123456789X".toCharArray()) {
                String mistyped = number.substring(0, place) + other + number.substring(place + 1);
                if (other != number.charAt(place)) {
                    assertThat(IdentityDocument.check(type, mistyped, TODAY))
                            .as(mistyped)
                            .isInstanceOf(DocumentCheck.Refused.class);
                }
            }
            // neighbours changed about
            if (place > 0 && number.charAt(place) != number.charAt(place - 1)) {
                String swapped = number.substring(0, place - 1)
                        + number.charAt(place)
                        + number.charAt(place - 1)
                        + number.substring(place + 1);
                assertThat(IdentityDocument.check(type, swapped, TODAY))
                        .as(swapped)
                        .isInstanceOf(DocumentCheck.Refused.class);
            }
        }
    }

    @Test
    void aRenewedPassIsTheSameDocumentAndAnotherKindIsNot() {
        assertThat(new IdentityDocument(DocumentType.HK_MACAO_PASS, "H1234567801").comparable())
                .isEqualTo(new IdentityDocument(DocumentType.HK_MACAO_PASS, "h12345678").comparable());
        assertThat(new IdentityDocument(DocumentType.TAIWAN_PASS, "1234567802B").comparable())
                .isEqualTo(new IdentityDocument(DocumentType.TAIWAN_PASS, "12345678").comparable());
        assertThat(new IdentityDocument(DocumentType.PASSPORT, "12345678").comparable())
                .isNotEqualTo(new IdentityDocument(DocumentType.TAIWAN_PASS, "12345678").comparable());
        assertThat(new IdentityDocument(DocumentType.PASSPORT, "H1234567801").comparable())
                .isNotEqualTo(new IdentityDocument(DocumentType.PASSPORT, "H1234567802").comparable());
    }

    @ParameterizedTest
    @CsvSource({
        "320199198802299011, 3201**********9011",
        "KAZ110090123105, KAZ1*******3105",
        "E12346789, E****6789",
        "12345678, 1*****78",
        "123456, 1***56",
        "A1234, ****4",
        "12, *2",
        "1, *",
    })
    void aMaskedNumberShowsTheLessTheShorterItIs(String number, String masked) {
        assertThat(new IdentityDocument(DocumentType.PASSPORT, number).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void nothingThatMayReachALogShowsTheNumber(DocumentType type) {
        String number = Numbers.residentId(BORN, Sex.MALE, 1);
        var check = IdentityDocument.check(type, number, TODAY);
        assertThat(check.toString()).doesNotContain(number.substring(6, 14));
        assertThat(new PersonalNumber(number).toString()).doesNotContain(number.substring(0, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityDocument(type, number + "<>"))
                .withMessageNotContaining(number);
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void tenMillionCharactersAreRefusedByTheirLength(DocumentType type) {
        assertThat(((DocumentCheck.Refused) IdentityDocument.check(type, "ﷺ".repeat(10_000_000), TODAY)).fault())
                .isIn(DocumentFault.WRONG_LENGTH, DocumentFault.LENGTH_NOT_BETWEEN);
    }

    private static DocumentCheck ageCheck(LocalDate born) {
        return IdentityDocument.check(DocumentType.RESIDENT_ID, Numbers.residentId(born, Sex.FEMALE, 0), TODAY);
    }

    private static IdentityDocument accepted(DocumentCheck check) {
        assertThat(check).isInstanceOf(DocumentCheck.Accepted.class);
        return ((DocumentCheck.Accepted) check).document();
    }
}
