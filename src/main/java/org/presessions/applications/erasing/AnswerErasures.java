package org.presessions.applications.erasing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.presessions.applications.AnswerErasureRepository;
import org.presessions.applications.ApplicationRepository;
import org.presessions.applications.HandedInRepository;
import org.presessions.applications.ReceiptSeal;
import org.presessions.applications.SpeakersAnswers;
import org.presessions.applications.form.PersonalData;
import org.presessions.applications.form.Question;
import org.presessions.applications.together.CoWriters;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.files.StoredFiles;
import org.presessions.shared.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases answers by what they tell of a person, some time after the series is over and nobody has changed them any
/// more: what is sensitive first; names and addresses later, but for those of who was given a place, and with them who
/// wrote it beside its owner. A file that was the answer goes too.
@Component
public class AnswerErasures {
    private final AnswerErasureRepository repository;
    private final ApplicationRepository applications;
    private final HandedInRepository handedIn;
    private final WithdrawnFileRepository attached;
    private final StoredFiles files;
    private final CoWriters coWriters;
    private final ReceiptSeal seal;
    private final Calendar calendar;
    private final ObjectProvider<SpeakersAnswers> speakers;
    private final Duration sensitive;
    private final Duration personal;
    private final Clock clock;

    AnswerErasures(
            AnswerErasureRepository repository,
            ApplicationRepository applications,
            HandedInRepository handedIn,
            WithdrawnFileRepository attached,
            StoredFiles files,
            CoWriters coWriters,
            ReceiptSeal seal,
            Calendar calendar,
            ObjectProvider<SpeakersAnswers> speakers,
            @Value("${presessions.keep-sensitive-days:90}") int sensitiveDays,
            @Value("${presessions.keep-personal-days:730}") int personalDays,
            Clock clock) {
        this.repository = repository;
        this.applications = applications;
        this.handedIn = handedIn;
        this.attached = attached;
        this.files = files;
        this.coWriters = coWriters;
        this.seal = seal;
        this.calendar = calendar;
        this.speakers = speakers;
        this.sensitive = Duration.ofDays(sensitiveDays);
        this.personal = Duration.ofDays(personalDays);
        this.clock = clock;
    }

    /// Applications of which answers of a class are due.
    @Transactional(readOnly = true)
    public List<UUID> due(PersonalData data) {
        var before = clock.instant().minus(kept(data));
        var over = calendar.allSeriesAndDrafts().stream()
                .filter(series -> isOver(series, before))
                .map(Series::id)
                .toList();
        var preSessions =
                calendar.preSessionsOf(over).stream().map(PreSession::id).toList();
        var due = repository.unerased(preSessions, data, before);
        if (data == PersonalData.SENSITIVE) return due;
        var needed = new HashSet<UUID>();
        speakers.forEach(known -> needed.addAll(known.needed(due)));
        return due.stream().filter(id -> !needed.contains(id)).toList();
    }

    @Transactional
    public void erase(UUID id, PersonalData data) {
        applications.lock(id);
        var draft = applications.find(id);
        if (draft.isEmpty()) return;
        for (var version : handedIn.versions(id)) repository.keepCode(id, version.version(), seal.code(id, version));
        var questions = draft.get()
                .questionnaire()
                .questions()
                .filter(question -> question.data() == data)
                .map(Question::name)
                .toList();
        for (var file : repository.files(id, questions)) {
            attached.forget(file);
            files.delete(file);
        }
        if (data == PersonalData.PERSON) coWriters.forget(id);
        repository.erase(id, data, questions, clock.instant());
    }

    private Duration kept(PersonalData data) {
        return data == PersonalData.SENSITIVE ? sensitive : personal;
    }

    private static boolean isOver(Series series, Instant before) {
        return series.dates().endsOn().isBefore(LocalDate.ofInstant(before, Page.GENEVA));
    }
}
