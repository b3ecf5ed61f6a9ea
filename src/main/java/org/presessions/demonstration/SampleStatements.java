package org.presessions.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.protection.Protection;
import org.presessions.selection.Seat;
import org.presessions.statements.ManuscriptOutcome;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.captions.Cue;
import org.presessions.statements.text.IssueBlock;
import org.presessions.statements.text.StatementText;
import org.presessions.vocabulary.Issues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Made-up statements for confirmed seats.
@Component
@Transactional
public class SampleStatements {
    private static final Logger LOG = LoggerFactory.getLogger(SampleStatements.class);
    private static final long LIMIT_BYTES = 50_000_000;
    private static final List<String> ENGLISH = List.of(
            "This is a sample. Thank you for your attention.",
            "At the last review the State accepted two recommendations on this issue.",
            "One was carried out in part: 7 of 12 districts have a local office.",
            "We ask for an office in each of the remaining five within two years.",
            "We ask for yearly figures, by district, from next year on.",
            "Which ministry answers for this, and with what budget?");
    private static final List<String> FRENCH = List.of(
            "Ceci est un exemple. Merci de votre attention.",
            "Au dernier examen, l’État a accepté deux recommandations sur cette question.",
            "L’une a été mise en œuvre en partie : 7 districts sur 12 ont un bureau local.",
            "Nous demandons un bureau dans chacun des cinq autres d’ici à deux ans.",
            "Nous demandons des chiffres annuels, par district, dès l’an prochain.",
            "Quel ministère en répond, et avec quel budget ?");

    private final Manuscripts manuscripts;
    private final Protection protection;
    private final Captions captions;
    private final SampleVideos videos;
    private final StoredFiles files;
    private final Issues issues;
    private final SampleCitations citations;

    SampleStatements(
            Manuscripts manuscripts,
            Protection protection,
            Captions captions,
            SampleVideos videos,
            StoredFiles files,
            Issues issues,
            SampleCitations citations) {
        this.manuscripts = manuscripts;
        this.protection = protection;
        this.captions = captions;
        this.videos = videos;
        this.files = files;
        this.issues = issues;
        this.citations = citations;
    }

    /// Written, but not handed in.
    public void written(Seat seat) {
        var content = new StatementText(
                "en",
                "This is a sample. It reports progress in two districts and asks for three steps.",
                seat.issues().stream().sorted().map(issue -> block(seat, issue)).toList());
        done(manuscripts.save(seat, content));
    }

    /// Written and handed in, waiting for staff.
    public void handedIn(Seat seat) {
        written(seat);
        done(manuscripts.handIn(seat));
    }

    /// Its speaker chooses how much may be known.
    public void chooses(Seat seat, Level level) {
        protection.choose(seat, level == Level.PROTECTED ? Choice.of(level).as("Alex Sample") : Choice.of(level));
    }

    /// Approved, without a video.
    public void approved(Seat seat) {
        handedIn(seat);
        done(manuscripts.approve(manuscripts.begin(seat).id()));
    }

    /// Approved, with a video that is ready some seconds later.
    public void approved(Seat seat, Duration videoLength) {
        approved(seat);
        film(seat, videoLength);
    }

    /// Gives a seat a video. Where there is no ffmpeg the demonstration goes on without.
    public void film(Seat seat, Duration length) {
        try (var content = java.nio.file.Files.newInputStream(videos.video(length))) {
            manuscripts.film(seat, store(content));
        } catch (IOException | UncheckedIOException noVideo) {
            LOG.warn("sample-video=none reason=\"{}\"", noVideo.getMessage());
        }
    }

    /// Captions in two languages, for a video of twenty seconds.
    public void captioned(Seat seat) {
        var statement = manuscripts.begin(seat).id();
        captions.save(statement, new CaptionTrack("en", 0, cues(ENGLISH)));
        captions.save(statement, new CaptionTrack("fr", 0, cues(FRENCH)));
    }

    /// Three seconds each, with a pause after it.
    private static List<Cue> cues(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Cue(i * 3300L + 200, i * 3300L + 3100, lines.get(i)))
                .toList();
    }

    private static void done(ManuscriptOutcome outcome) {
        if (!(outcome instanceof ManuscriptOutcome.Changed)) throw new IllegalStateException(outcome.toString());
    }

    private UUID store(InputStream content) {
        var outcome = files.store(content, "statement (sample).mp4", LIMIT_BYTES, Set.of(FileKind.VIDEO));
        if (outcome instanceof StoreOutcome.Stored(var file)) return file.id();
        throw new IllegalStateException(outcome.toString());
    }

    private IssueBlock block(Seat seat, String issue) {
        var label = issues.label(issue, Locale.ENGLISH);
        return new IssueBlock(
                0,
                issue,
                citations.of(seat, issue),
                "At the last review the State accepted two recommendations on “" + label
                        + "”. One was carried out in part.",
                "The share of districts with a local office rose from 3 to 7 of 12 (sample figures).",
                List.of(
                        "Open an office in each of the remaining five districts within two years.",
                        "Publish yearly figures on “" + label + "”, by district, from next year on."),
                List.of("Which ministry answers for this, and with what budget?"));
    }
}
