package org.presessions.meeting.live.janus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// What Janus reads when it starts: its configuration, and links to the plugins that it loads. Only what is linked is
/// loaded. The folder is of its owner alone, and goes as soon as Janus has read it, for it holds the secrets.
///
/// @param folder seen by Janus as `/live`
record JanusFiles(Path folder) implements AutoCloseable {
    /// @param place whose plugins are linked
    /// @param values for `{name}` in the files of `live/`
    static JanusFiles write(JanusPlace place, Map<String, String> values) throws IOException {
        var folder = Files.createTempDirectory("pre-sessions-live-");
        for (var name : new String[] {"conf", "plugins", "transports", "none"})
            Files.createDirectory(folder.resolve(name));
        for (var name : new String[] {
            "janus",
            "janus.transport.websockets",
            "janus.plugin.audiobridge",
            "janus.plugin.streaming",
            "janus.plugin.videoroom"
        }) Files.writeString(folder.resolve("conf").resolve(name + ".jcfg"), filled(name, values));
        for (var plugin : place.plugins())
            Files.createSymbolicLink(folder.resolve("plugins").resolve(plugin.getFileName()), plugin);
        var transport = place.transport();
        Files.createSymbolicLink(folder.resolve("transports").resolve(transport.getFileName()), transport);
        return new JanusFiles(folder);
    }

    private static String filled(String name, Map<String, String> values) throws IOException {
        try (var template = JanusFiles.class.getResourceAsStream("/live/" + name + ".jcfg")) {
            if (template == null) throw new IOException("live/" + name + ".jcfg");
            var text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            for (var value : values.entrySet()) text = text.replace("{" + value.getKey() + "}", value.getValue());
            return text;
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
