package org.presessions.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Hashes what has come of uploads while the rest comes, on a thread beside: of a film of some gigabytes nobody waits
/// for it at the end. It is in memory alone; what a server that died had hashed is hashed once more.
@Component
class RunningHashes implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RunningHashes.class);
    private static final int STEP = 256 * 1024;
    private static final int WORTH_BEGINNING = 8 * 1024 * 1024;

    private final ConcurrentHashMap<UUID, Running> all = new ConcurrentHashMap<>();
    private final ExecutorService beside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("hashes").daemon().factory());

    private static final class Running {
        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private long hashed;
        private volatile long asked;

        synchronized void goOn(Path path, long end) throws IOException {
            var step = ByteBuffer.allocate(STEP);
            try (var content = FileChannel.open(path, StandardOpenOption.READ)) {
                while (hashed < end) {
                    step.clear().limit((int) Math.min(STEP, end - hashed));
                    var read = content.read(step, hashed);
                    if (read < 0) throw new IOException("the file ends before its end");
                    digest.update(step.flip());
                    hashed += read;
                }
            }
        }

        synchronized String end(Path path, long bytes) throws IOException {
            if (hashed > bytes) throw new IOException("more was hashed than is there");
            goOn(path, bytes);
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /// As [#grow], while more of the same piece comes: one piece may be the whole film.
    void growing(UUID id, Path path, long end) {
        var running = all.get(id);
        if (end - (running == null ? 0 : running.asked) >= WORTH_BEGINNING) grow(id, path, end);
    }

    /// @param end up to which nothing changes any more
    void grow(UUID id, Path path, long end) {
        var running = all.computeIfAbsent(id, unknown -> new Running());
        running.asked = end;
        beside.execute(() -> {
            try {
                if (all.get(id) == running) running.goOn(path, end);
            } catch (IOException removed) {
                all.remove(id, running); // the end hashes all of it
                LOG.debug("upload={} hashed=false", id, removed);
            }
        });
    }

    /// The SHA-256 of all that has come, in hexadecimal; it is forgotten here.
    ///
    /// @return empty where the file has to be read for it
    Optional<String> end(UUID id, Path path) {
        var running = all.remove(id);
        if (running == null) return Optional.empty();
        try {
            return Optional.of(running.end(path, path.toFile().length()));
        } catch (IOException unreadable) {
            LOG.debug("upload={} hashed=false", id, unreadable);
            return Optional.empty();
        }
    }

    void forget(UUID id) {
        all.remove(id);
    }

    @Override
    public void destroy() {
        beside.shutdownNow();
    }
}
