package org.presessions.applications.form;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// Forms as XLSForm: the workbook that ODK, KoboToolbox and SurveyCTO read and write.
@Component
public class XlsForms {
    private final XlsFormWriter writer;
    private final Words words;

    XlsForms(XlsFormWriter writer, Words words) {
        this.writer = writer;
        this.words = words;
    }

    public byte[] write(Questionnaire questionnaire, String title) {
        return writer.write(questionnaire, title);
    }

    /// @param errors of the field `file`: why it is not read, row by row where it is understood in part
    public Optional<Questionnaire> read(byte[] bytes, FieldErrors errors) {
        return XlsFormReader.read(bytes, errors).map(this::withOurs);
    }

    /// The product's own questions are what they are; of their words those are kept that differ.
    private Questionnaire withOurs(Questionnaire read) {
        return new Questionnaire(read.sections().stream().map(this::withOurs).toList());
    }

    private Section withOurs(Section read) {
        var questions = read.questions().stream().map(this::withOurs).toList();
        if (!read.isOurs()) return read.with(questions);
        var ours = Questionnaire.STANDARD.section(read.code()).orElseThrow();
        return new Section(
                read.code(),
                reworded(read.title(), language -> Optional.of(ours.title(language))),
                reworded(read.intro(), ours::intro),
                questions);
    }

    private Question withOurs(Question read) {
        var standard = Questionnaire.STANDARD.question(read.name());
        if (standard.isEmpty()) return read;
        var ours = standard.get();
        return new Question(
                ours.name(),
                ours.kind(),
                reworded(read.label(), language -> Optional.of(ours.label(language))),
                reworded(read.hint(), ours::hint),
                Questionnaire.NEEDED.contains(read.name()) ? ours.required() : read.required(),
                Questionnaire.NEEDED.contains(read.name()) ? ours.onlyIf() : read.onlyIf(),
                ours.eligible(),
                ours.readers(),
                ours.data(),
                ours.days(),
                ours.perSpeaker());
    }

    private Optional<Wording> reworded(Optional<Wording> read, Function<Words, Optional<String>> ours) {
        return read.filter(said -> !said.byLanguage().entrySet().stream()
                .allMatch(text -> ours.apply(words.in(Locale.of(text.getKey())))
                        .filter(text.getValue()::equals)
                        .isPresent()));
    }
}
