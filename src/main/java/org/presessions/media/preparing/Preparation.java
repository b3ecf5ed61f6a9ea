package org.presessions.media.preparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.presessions.media.films.Cut;
import org.presessions.media.films.Finding;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.shared.organisation.CurrentIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the renditions of one file.
@Component
public class Preparation {
    /// What came of it.
    public sealed interface Outcome {
        /// @param output folder that holds everything
        record Prepared(Duration length, List<Finding> findings, Path output) implements Outcome {}

        record Refused(String key) implements Outcome {}
    }

    /// What of a file is to be made ready.
    ///
    /// @param longest of what is wanted of it
    /// @param portrait a JPEG, for what turns out to be sound alone
    /// @param sent what the file that was sent said, of which this is a copy
    public record Wanted(Optional<Cut> cut, Duration longest, Optional<byte[]> portrait, Optional<Sent> sent) {
        public Wanted(Optional<Cut> cut, Duration longest, Optional<byte[]> portrait) {
            this(cut, longest, portrait, Optional.empty());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final int MEASURED_PERCENT = 10;

    private record Task(Path input, Path work, Wanted wanted, boolean isVeiled, IntConsumer progress) {
        Stretch stretch() {
            return Stretch.of(wanted.cut(), wanted.longest().plusSeconds(2));
        }

        void report(Duration done, Duration expected, int from, int to) {
            var share = (double) done.toMillis() / Math.max(1, expected.toMillis());
            progress.accept(from + (int) (Math.min(1, share) * (to - from)));
        }
    }

    private final Sandbox sandbox;
    private final CurrentIdentity identity;

    Preparation(Sandbox sandbox, CurrentIdentity identity) {
        this.sandbox = sandbox;
        this.identity = identity;
    }

    /// @param work empty folder
    /// @param wanted a file of which more is wanted is refused
    /// @param progress told the percent that is done, again and again
    public Outcome prepare(Path input, Path work, Wanted wanted, IntConsumer progress) {
        return prepare(new Task(input, work, wanted, false, progress));
    }

    /// As [#prepare], for somebody who is not to be known by picture or voice.
    public Outcome veil(Path input, Path work, Wanted wanted, IntConsumer progress) {
        return prepare(new Task(input, work, wanted, true, progress));
    }

    private Outcome prepare(Task task) {
        var json = new StringBuilder();
        var probed = sandbox.run(task.input(), task.work(), Commands.probe("fatal"), json::append);
        if (probed.code() != 0) return unreadable(task.input(), task.work());
        var found = Probe.parse(json.toString());
        var probe = task.wanted()
                .sent()
                .map(Sent::said)
                .map(found::saying)
                .orElse(found)
                .within(task.wanted().cut());
        if (probe.isEmpty()) return new Outcome.Refused("media.refused.no-picture");
        return measure(task, probe);
    }

    /// The probe fails alike on what is damaged and on what has too many pixels, but it does say the latter.
    private Outcome unreadable(Path input, Path work) {
        var tooLarge = new AtomicBoolean();
        sandbox.run(input, work, Commands.probe("error"), line -> {
            if (line.contains("exceeds specified max pixel count")) tooLarge.set(true);
        });
        return new Outcome.Refused(tooLarge.get() ? "media.refused.picture-too-large" : "media.refused.broken");
    }

    private Outcome measure(Task task, Probe probe) {
        var heard = new Heard(done -> task.report(done, task.wanted().longest(), 0, MEASURED_PERCENT));
        var ended = sandbox.runOnFilm(
                task.input(), task.work(), task.wanted().longest(), Commands.measure(probe, task.stretch()), heard);
        if (ended.code() != 0) return broken(ended, heard);
        task.wanted().sent().ifPresent(heard::after);
        var measured = new Measured(
                packets(task, Commands.PICTURE, probe.picture().isPresent()),
                packets(task, Commands.SOUND, probe.sound().isPresent()),
                heard);
        if (measured.length().isZero() || Findings.isMostlyLost(probe, measured)) return broken(ended, heard);
        if (measured.length().compareTo(task.wanted().longest()) > 0)
            return new Outcome.Refused("media.refused.too-long");
        return transcode(task, probe, measured);
    }

    private static Packets packets(Task task, String name, boolean wanted) {
        return wanted ? Packets.read(task.work().resolve(name)) : Packets.NONE;
    }

    private Outcome transcode(Task task, Probe probe, Measured measured) {
        var clear = Plan.of(probe, measured);
        var seen = task.wanted().portrait().isEmpty() ? clear : clear.portrayed();
        var output = folders(task.work(), seen.ladder());
        var plan = task.isVeiled() ? seen.under(veil(seen, output)) : seen;
        if (plan.isSoundAlone()) drawSound(plan, task, output);
        var command = Commands.ladder(plan, task.stretch(), canTone(plan));
        var heard = new Heard(done -> task.report(done, plan.length(), MEASURED_PERCENT, 99));
        var ended = sandbox.runOnFilm(task.input(), output, plan.length(), command, heard);
        delete(output.resolve(OtherVoice.COURSE));
        delete(output.resolve(SoundPicture.FILE));
        var playlist = output.resolve(plan.ladder().getFirst().folder()).resolve("index.m3u8");
        if (ended.code() != 0 || !Files.exists(playlist)) return broken(ended, heard);
        var pictured = Playlists.length(read(playlist));
        if (pictured.isZero()) return broken(ended, heard);
        var length = plan.isSoundAlone() ? plan.length() : pictured; // the line may end a picture before its sound
        return complete(
                task,
                output,
                plan,
                new Outcome.Prepared(
                        length,
                        Findings.of(probe, plan, measured, heard, task.wanted().cut()),
                        output));
    }

    private void drawSound(Plan plan, Task task, Path output) {
        if (plan.hasPortrait())
            SoundPicture.write(output, task.wanted().portrait().orElseThrow());
        else SoundPicture.write(output, identity.now());
    }

    /// Without these filters bright pictures come out pale, which is better than not at all.
    private boolean canTone(Plan plan) {
        if (plan.picture().filter(Picture::isBright).isEmpty()) return false;
        var whyNot = sandbox.whyNot(Commands.tones());
        if (!whyNot.isEmpty()) LOG.warn("tones=none reason=\"ffmpeg has no zscale and tonemap: {}\"", whyNot);
        return whyNot.isEmpty();
    }

    /// Where the filter is missing the voice is another one too, but a simpler one.
    private Veil veil(Plan plan, Path output) {
        var voice = OtherVoice.drawn();
        if (!sandbox.whyNot(Commands.voices()).isEmpty()) return new Veil(voice.plain());
        write(output.resolve(OtherVoice.COURSE), voice.course(plan.length()));
        return new Veil(OtherVoice.filter());
    }

    private Outcome complete(Task task, Path output, Plan plan, Outcome.Prepared prepared) {
        write(output.resolve("master.m3u8"), Playlists.master(plan, plan.ladder()));
        var joined = join(
                output.resolve(plan.ladder().getFirst().folder()), task.work().resolve("joined"));
        var heard = new Heard(done -> {});
        var ended =
                sandbox.run(joined, output, Commands.single(prepared.length().dividedBy(10)), heard);
        if (ended.code() != 0) return broken(ended, heard);
        if (plan.sound().isPresent()) draw(joined, output);
        return prepared;
    }

    /// A film without this picture is a film all the same.
    private void draw(Path joined, Path output) {
        var heard = new Heard(done -> {});
        var ended = sandbox.run(joined, output, Commands.wave(), heard);
        if (ended.code() != 0) LOG.warn("wave=none exit={} said={}", ended.code(), heard.lastComplaint());
    }

    /// @throws IllegalStateException where the server was short of something: that says nothing of the file
    private static Outcome broken(Sandbox.Ended ended, Heard heard) {
        if (ended.isChance())
            throw new IllegalStateException("not prepared, exit=" + ended.code() + " said=" + heard.lastComplaint());
        LOG.info("transcoding=failed exit={} said={}", ended.code(), heard.lastComplaint());
        return new Outcome.Refused("media.refused.broken");
    }

    private static Path folders(Path work, List<Rendition> ladder) {
        try {
            var output = Files.createDirectory(work.resolve("output"));
            for (var rendition : ladder) Files.createDirectory(output.resolve(rendition.folder()));
            Files.createDirectory(output.resolve("audio"));
            return output;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The beginning and the segments of a quality, one after the other, are a whole MP4.
    private static Path join(Path folder, Path target) {
        try (var files = Files.list(folder);
                var output = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            Files.copy(folder.resolve("init.mp4"), output);
            for (var segment : files.filter(file -> file.toString().endsWith(".m4s"))
                    .sorted()
                    .toList()) Files.copy(segment, output);
            return target;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
