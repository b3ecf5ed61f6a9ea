package org.presessions.selection.replacing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.applications.OtherSpeakers;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.form.AnswerWords;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.people.EmailAddress;
import org.presessions.people.People;
import org.presessions.selection.Seat;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/// What is asked of another speaker, and what was answered, as pages show it.
@Component
class SpeakerForm {
    private final OtherSpeakers others;
    private final AnswerWords said;
    private final AnswerSheet sheet;
    private final People people;
    private final Words words;

    SpeakerForm(OtherSpeakers others, AnswerWords said, AnswerSheet sheet, People people, Words words) {
        this.others = others;
        this.said = said;
        this.sheet = sheet;
        this.people = people;
        this.words = words;
    }

    Map<String, List<String>> typed(Seat seat, MultiValueMap<String, String> sent) {
        return AnswerFields.typed(others.asked(seat.applicationId()), sent);
    }

    FieldErrors errors(Seat seat, Map<String, List<String>> typed) {
        var errors = others.check(seat.applicationId(), typed);
        var email = new AnswerFields(typed).text("speakerEmail");
        var isSame = EmailAddress.parse(email)
                .filter(address -> seat.personIds().stream()
                        .anyMatch(id -> people.get(id).email().equals(address)))
                .isPresent();
        errors.addIf(isSame, "speakerEmail", "selection.replacing.error.same");
        return errors;
    }

    /// Shows the questions; nothing of the speaker before stands in them.
    void show(Seat seat, Map<String, List<String>> typed, FieldErrors errors, Model model) {
        var section = others.asked(seat.applicationId());
        var reader = words.in(LocaleContextHolder.getLocale());
        model.addAttribute("section", section);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "options",
                section.questions().stream()
                        .collect(Collectors.toMap(Question::name, question -> said.options(question, reader))));
    }

    /// The answers as staff read them: without what tells who somebody is who goes by another name.
    List<AnswerSheet.Part> sheet(Seat seat, SpeakerProposal proposal) {
        var section = others.asked(seat.applicationId());
        var asked = new Questionnaire(List.of(section));
        var whole = others.with(seat.applicationId(), proposal.answers()).asStaffSee(asked);
        var reader = words.in(LocaleContextHolder.getLocale());
        return sheet.parts(asked, reader, whole, Optional.empty());
    }
}
