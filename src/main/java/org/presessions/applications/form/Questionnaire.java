package org.presessions.applications.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All that is asked of those who apply, in its order.
public record Questionnaire(List<Section> sections) {
    /// The form of UPR Info, which holds where a call has none of its own.
    public static final Questionnaire STANDARD = QuestionnaireFile.standard();

    /// What the selection, the letters, the panel and the protection of speakers read by name: asked by every form.
    public static final Set<String> NEEDED = Set.of(
            "institution",
            "kind",
            "email",
            "submission",
            "safety",
            "otherName",
            "speakerLastName",
            "speakerEmail",
            "gender",
            "languages",
            "issues",
            "consent");

    /// What nobody can be made to say: one name is a whole name (which the last one takes), and needs are told freely.
    public static final Set<String> FREE = Set.of("speakerFirstName", "accessNeeds");

    /// Address of the page on which all is asked at once.
    public static final String WHOLE = "whole";

    public Questionnaire {
        sections = List.copyOf(sections);
    }

    public Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }

    /// The page on which a question stands.
    public Optional<Section> sectionWith(String question) {
        return sections.stream().filter(section -> section.has(question)).findFirst();
    }

    public Optional<Question> question(String name) {
        return questions().filter(question -> question.name().equals(name)).findFirst();
    }

    public boolean has(String question) {
        return sectionWith(question).isPresent();
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /// @return 1 for the first
    public int number(String section) {
        return sections.stream().map(Section::code).toList().indexOf(section) + 1;
    }

    /// All that is typed or chosen, as one page.
    public Section whole() {
        return new Section(
                WHOLE,
                Optional.empty(),
                Optional.empty(),
                sections.stream()
                        .filter(section -> !section.takesFile())
                        .flatMap(section -> section.questions().stream())
                        .toList());
    }

    /// What is asked of a speaker, as one page: the part that asks for the name, and from elsewhere whatever tells of a
    /// person, asks for a consent, or is asked of each speaker. It is asked anew where somebody else is to speak,
    /// on whatever day.
    public Section ofSpeaker() {
        return new Section(
                Section.SPEAKER,
                Optional.empty(),
                Optional.empty(),
                sections.stream()
                        .flatMap(section -> section.questions().stream()
                                .filter(question -> section.has("speakerLastName") || isPersonal(question)))
                        .map(Question::anew)
                        .toList());
    }

    private static boolean isPersonal(Question question) {
        return !(question.kind() instanceof AnswerKind.Attachment)
                && (question.perSpeaker()
                        || question.data() != PersonalData.NONE
                        || question.kind() instanceof AnswerKind.Consent);
    }

    public Optional<Section> after(String section) {
        return sections.stream().skip(number(section)).findFirst();
    }

    /// The questions that ask for a file.
    public Stream<Question> attachments() {
        return questions().filter(question -> question.kind() instanceof AnswerKind.Attachment);
    }

    /// The questions that the secretariat added.
    public List<Question> added() {
        return questions().filter(question -> !question.isOurs()).toList();
    }

    /// Those of them whose answers tell nothing of a person.
    public Set<String> impersonal() {
        return Set.copyOf(added().stream()
                .filter(question -> question.data() == PersonalData.NONE)
                .map(Question::name)
                .toList());
    }
}
