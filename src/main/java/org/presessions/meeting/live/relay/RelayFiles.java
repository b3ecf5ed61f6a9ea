package org.presessions.meeting.live.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// What coturn reads when it starts. The folder is of its owner alone, and goes as soon as coturn answers, for it holds
/// the secret and the key of the certificate.
///
/// @param folder seen by coturn as `/live`
record RelayFiles(Path folder) implements AutoCloseable {
    /// @param values for `{name}` in the file of `live/`
    static RelayFiles write(RelaySettings settings, Map<String, String> values) throws IOException {
        var files = new RelayFiles(Files.createTempDirectory("pre-sessions-relay-"));
        try {
            files.fill(settings, values);
            return files;
        } catch (IOException unreadable) {
            files.close();
            throw unreadable;
        }
    }

    private void fill(RelaySettings settings, Map<String, String> values) throws IOException {
        var text = template("turnserver");
        text += template(settings.hasCertificate() ? "turnserver-tls" : "turnserver-plain");
        if (settings.hasCertificate()) {
            Files.copy(Path.of(settings.certificate()), folder.resolve("certificate.pem"));
            Files.copy(Path.of(settings.key()), folder.resolve("key.pem"));
        }
        for (var value : values.entrySet()) text = text.replace("{" + value.getKey() + "}", value.getValue());
        Files.writeString(folder.resolve("turnserver.conf"), text);
    }

    private static String template(String name) throws IOException {
        try (var template = RelayFiles.class.getResourceAsStream("/live/" + name + ".conf")) {
            if (template == null) throw new IOException("live/" + name + ".conf");
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
