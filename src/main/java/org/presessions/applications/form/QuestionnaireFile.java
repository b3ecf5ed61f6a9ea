package org.presessions.applications.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.Coded;
import org.presessions.shared.words.Wording;
import tools.jackson.databind.json.JsonMapper;

/// A questionnaire as JSON: in the database, and in the file that one installation gives to another. What is left out
/// is the product's, or what most questions have.
record QuestionnaireFile(List<SectionLine> sections) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LINE = 200;
    private static final int PROSE = 6000;

    record SectionLine(
            String code,
            @Nullable Map<String, String> title,
            @Nullable Map<String, String> intro,
            @Nullable List<QuestionLine> questions) {

        static SectionLine of(Section section) {
            return new SectionLine(
                    section.code(),
                    texts(section.title()),
                    texts(section.intro()),
                    section.questions().stream().map(QuestionLine::of).toList());
        }

        Section section() {
            var asked = Objects.requireNonNullElse(questions, List.<QuestionLine>of());
            return new Section(
                    code,
                    wording(title),
                    wording(intro),
                    asked.stream().map(QuestionLine::question).toList());
        }
    }

    record QuestionLine(
            String name,
            String kind,
            @Nullable Map<String, String> label,
            @Nullable Map<String, String> hint,
            @Nullable Boolean required,
            @Nullable Integer words,
            @Nullable Integer characters,
            @Nullable List<ChoiceLine> choices,
            @Nullable OnlyIf onlyIf,
            @Nullable Eligible eligible,
            @Nullable String readers,
            @Nullable String data,
            @Nullable LocalDate requiredAfter,
            @Nullable LocalDate frozenAfter,
            @Nullable Boolean perSpeaker) {

        static QuestionLine of(Question question) {
            return new QuestionLine(
                    question.name(),
                    question.kind().code(),
                    texts(question.label()),
                    texts(question.hint()),
                    question.required(),
                    wordsOf(question.kind()),
                    charactersOf(question.kind()),
                    hasOwnChoices(question.kind())
                            ? question.kind().choices().stream()
                                    .map(ChoiceLine::of)
                                    .toList()
                            : null,
                    question.onlyIf().map(OnlyIf::of).orElse(null),
                    question.eligible().map(Eligible::of).orElse(null),
                    question.readers().code(),
                    question.data().code(),
                    question.days().requiredAfter().orElse(null),
                    question.days().frozenAfter().orElse(null),
                    question.perSpeaker() ? true : null);
        }

        Question question() {
            return new Question(
                    name,
                    kindOf(),
                    wording(label),
                    wording(hint),
                    Boolean.TRUE.equals(required),
                    Optional.ofNullable(onlyIf).map(OnlyIf::condition),
                    Optional.ofNullable(eligible).map(Eligible::eligibility),
                    readers == null ? Readers.ASSESSORS : Coded.of(Readers.class, readers),
                    data == null ? PersonalData.NONE : Coded.of(PersonalData.class, data),
                    new QuestionDays(Optional.ofNullable(requiredAfter), Optional.ofNullable(frozenAfter)),
                    Boolean.TRUE.equals(perSpeaker));
        }

        private AnswerKind kindOf() {
            return switch (kind) {
                case "line" -> new AnswerKind.Line(atMost(LINE));
                case "prose" -> new AnswerKind.Prose(words == null ? 0 : words, atMost(PROSE));
                case "name" -> new AnswerKind.Name(atMost(LINE));
                case "email" -> new AnswerKind.Email();
                case "phone" -> new AnswerKind.Phone();
                case "web-address" -> new AnswerKind.WebAddress();
                case "year" -> new AnswerKind.Year();
                case "day" -> new AnswerKind.Day();
                case "yes-no" -> new AnswerKind.YesNo();
                case "one-of" -> new AnswerKind.OneOf(chosen());
                case "many-of" -> new AnswerKind.ManyOf(chosen());
                case "country" -> new AnswerKind.Country();
                case "languages" -> new AnswerKind.Languages();
                case "issues" -> new AnswerKind.Issues();
                case "attachment" -> new AnswerKind.Attachment();
                case "consent" -> new AnswerKind.Consent();
                default -> throw new IllegalArgumentException("no kind of question: " + kind);
            };
        }

        private int atMost(int usual) {
            return characters == null ? usual : characters;
        }

        private List<Choice> chosen() {
            return Objects.requireNonNullElse(choices, List.<ChoiceLine>of()).stream()
                    .map(ChoiceLine::choice)
                    .toList();
        }
    }

    record ChoiceLine(String code, @Nullable Map<String, String> label) {
        static ChoiceLine of(Choice choice) {
            return new ChoiceLine(choice.code(), texts(choice.label()));
        }

        Choice choice() {
            return new Choice(code, wording(label));
        }
    }

    record OnlyIf(String question, List<String> answers) {
        static OnlyIf of(Condition condition) {
            return new OnlyIf(condition.question(), condition.answers());
        }

        Condition condition() {
            return new Condition(question, List.copyOf(answers));
        }
    }

    /// @param refusal without English it is read too, so that the check can say which question lacks it
    record Eligible(List<String> answers, @Nullable Map<String, String> refusal) {
        static Eligible of(Eligibility eligibility) {
            return new Eligible(eligibility.answers(), eligibility.refusal().byLanguage());
        }

        Eligibility eligibility() {
            var said = new HashMap<>(Map.of("en", ""));
            if (refusal != null) said.putAll(refusal);
            return new Eligibility(List.copyOf(answers), new Wording(said));
        }
    }

    static QuestionnaireFile of(Questionnaire questionnaire) {
        return new QuestionnaireFile(
                questionnaire.sections().stream().map(SectionLine::of).toList());
    }

    /// @throws RuntimeException where it is not one of ours
    static Questionnaire read(String json) {
        var file = JSON.readValue(json, QuestionnaireFile.class);
        return new Questionnaire(
                file.sections().stream().map(SectionLine::section).toList());
    }

    static Questionnaire standard() {
        try (var json = QuestionnaireFile.class.getResourceAsStream("/applications/form.json")) {
            return read(
                    new String(Objects.requireNonNull(json).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text() {
        return JSON.rebuild()
                .changeDefaultPropertyInclusion(
                        all -> all.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(this);
    }

    private static @Nullable Map<String, String> texts(Optional<Wording> wording) {
        return wording.map(Wording::byLanguage).orElse(null);
    }

    private static Optional<Wording> wording(@Nullable Map<String, String> texts) {
        return Optional.ofNullable(texts).map(Wording::new);
    }

    private static @Nullable Integer wordsOf(AnswerKind kind) {
        return kind.wordsAtMost() > 0 ? kind.wordsAtMost() : null;
    }

    private static @Nullable Integer charactersOf(AnswerKind kind) {
        if (kind instanceof AnswerKind.Line(var characters)) return characters;
        if (kind instanceof AnswerKind.Name(var characters)) return characters;
        return kind instanceof AnswerKind.Prose(var words, var characters) ? characters : null;
    }

    private static boolean hasOwnChoices(AnswerKind kind) {
        return kind instanceof AnswerKind.OneOf || kind instanceof AnswerKind.ManyOf;
    }
}
