package org.presessions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presessions.mail.templates.TemplateForm;
import org.presessions.shared.FieldErrors.FieldError;

class LetterTextTest {
    private static final LetterTemplate TEMPLATE = new LetterTemplate("test", List.of("state", "", "when"));
    private static final LetterText OWN = new LetterText("[[state]]", "[[when]]\n\n[[link]]");

    @Test
    void valuesStandInThePlaceOfFieldsAndTheLinkStays() {
        var text = new LetterText("On [[state]]", "[[when]]: [[state]], [[link]]");
        assertThat(text.with(Map.of("state", "Timor-Leste $1", "when", "now")))
                .isEqualTo(new LetterText("On Timor-Leste $1", "now: Timor-Leste $1, [[link]]"));
        assertThat(text.fields()).containsExactly("state", "when", "link");
    }

    /// What an applicant typed into a name is no field.
    @Test
    void aValueThatLooksLikeAFieldIsNotReadAsOne() {
        var text = new LetterText("Subject", "[[state]] [[when]]");
        assertThat(text.with(Map.of("state", "[[when]]", "when", "now")).body()).isEqualTo("[[when]] now");
    }

    @Test
    void whatStandsForNothingIsRefusedInWords() {
        assertThat(errors("Subject", "Dear [[name]],\n[[link]]"))
                .containsExactly(new FieldError(
                        "body", "mail.error.field", List.of("[[name]]", "[[state]], [[when]], [[link]]")));
        assertThat(errors("[[link]]", "[[link]]"))
                .extracting(FieldError::key)
                .containsExactly("mail.error.link-in-subject");
        assertThat(errors("Subject", "[[link]] [[state"))
                .extracting(FieldError::key)
                .containsExactly("mail.error.half-field");
        assertThat(errors("Subject", "no way in")).extracting(FieldError::key).containsExactly("mail.error.link");
        assertThat(errors("[[state]]", "[[when]] [[link]]")).isEmpty();
    }

    private static List<FieldError> errors(String subject, String body) {
        return new TemplateForm(new LetterText(subject, body), 0)
                .check(TEMPLATE, OWN)
                .all();
    }
}
