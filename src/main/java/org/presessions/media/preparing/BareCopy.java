package org.presessions.media.preparing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.presessions.media.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Copies a film without what it tells of its sender: where and when it was filmed, with what, under which title. What
/// is seen and heard stays as it was sent.
@Component
public class BareCopy {
    static final String FILE = "bare";

    private static final Logger LOG = LoggerFactory.getLogger(BareCopy.class);
    private static final byte[] WORDS = "MDPM".getBytes(StandardCharsets.US_ASCII);
    private static final long ROOM = 200_000_000;
    private static final Duration OFF_AT_MOST = Duration.ofSeconds(2);

    /// @param file the copy, in the work folder; absent where none can be made
    public record Made(Optional<Path> file, Sent sent) {}

    private final Sandbox sandbox;

    BareCopy(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// @param work empty folder
    /// @param atMost of what has to be encoded anew
    /// @param alive told again and again that it goes on
    /// @throws IllegalStateException where another attempt may make one
    public Made make(Path input, Path work, Duration atMost, Runnable alive) {
        var found = probe(input, work);
        if (found.isEmpty()) return none();
        var probe = found.get();
        var chances = new ArrayList<Integer>();
        for (var form : BareForm.of(probe.format(), hasWords(input, probe))) {
            var heard = new Heard(done -> alive.run());
            var ended = sandbox.runOnCopy(
                    input, work, 2 * input.toFile().length() + ROOM, Commands.bare(probe, form, atMost), heard);
            var copy = work.resolve(FILE);
            if (ended.code() == 0 && isLike(probe, probe(copy, work).filter(made -> isWhole(probe, made, heard)), form))
                return new Made(Optional.of(copy), Sent.as(probe, heard));
            if (ended.isChance()) chances.add(ended.code());
            LOG.warn("copy=none muxer={} exit={} said={}", form.muxer(), ended.code(), heard.lastComplaint());
        }
        if (!chances.isEmpty()) throw new IllegalStateException("no copy this time, exit=" + chances);
        return none();
    }

    private static Made none() {
        return new Made(Optional.empty(), Sent.withoutCopy());
    }

    private Optional<Probe> probe(Path input, Path work) {
        var json = new StringBuilder();
        var ended = sandbox.run(input, work, Commands.probe("fatal"), json::append);
        if (ended.isChance()) throw new IllegalStateException("not looked at, exit=" + ended.code());
        return Optional.of(json.toString())
                .filter(said -> ended.code() == 0)
                .map(Probe::parse)
                .filter(probe -> !probe.isEmpty());
    }

    /// Whether it is shown as the other: turned alike, as wide, as bright, with sound where there is sound.
    private static boolean isLike(Probe sent, Optional<Probe> copy, BareForm form) {
        return copy.filter(made -> made.sound().isPresent() == sent.sound().isPresent())
                .filter(made -> made.picture().isPresent() == sent.picture().isPresent())
                .filter(made -> form.isEncoded() || isLike(sent, made))
                .isPresent();
    }

    /// Some containers are read although their end is not there yet. A film that was cut off says more than it holds.
    static boolean isWhole(Probe sent, Probe made, Heard heard) {
        if (made.said().isEmpty() || heard.reached().isZero()) return true;
        var length =
                sent.said().filter(said -> said.compareTo(heard.reached()) < 0).orElse(heard.reached());
        return made.said().get().plus(OFF_AT_MOST).compareTo(length) >= 0;
    }

    private static boolean isLike(Probe sent, Probe made) {
        return sent.picture().isEmpty()
                || sent.picture().get().isLike(made.picture().orElseThrow());
    }

    private static boolean hasWords(Path input, Probe probe) {
        if (!probe.format().equals("mpegts")) return false;
        try (var bytes = new BufferedInputStream(Files.newInputStream(input), 1 << 16)) {
            var known = 0;
            for (var next = bytes.read(); next >= 0 && known < WORDS.length; next = bytes.read())
                known = next == WORDS[known] ? known + 1 : next == WORDS[0] ? 1 : 0;
            return known == WORDS.length;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
