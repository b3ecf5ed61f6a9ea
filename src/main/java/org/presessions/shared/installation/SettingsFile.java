package org.presessions.shared.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The file with the settings of the service, as `EnvironmentFile=` of systemd reads it: a command that is typed on the
/// same machine means the same installation.
public final class SettingsFile {
    public static final Path OF_THE_SERVICE = Path.of("/etc/pre-sessions.env");

    private SettingsFile() {}

    /// The environment with what the file says, where the environment itself names no installation.
    ///
    /// @throws Settings.InvalidSettings where the file is there and may not be read
    public static Map<String, String> under(Map<String, String> environment, Path file) {
        var named = environment.containsKey("PRESESSIONS_HOME") || environment.containsKey("PRESESSIONS_DATABASE_URL");
        if (named || Files.notExists(file)) return environment;
        var all = new HashMap<>(read(file));
        all.putAll(environment);
        return all;
    }

    private static Map<String, String> read(Path file) {
        try {
            var settings = new HashMap<String, String>();
            for (var line : Files.readAllLines(file)) take(line.strip(), settings);
            return settings;
        } catch (IOException unreadable) {
            throw new Settings.InvalidSettings(List.of(
                    "The settings in %s cannot be read by this user; run the command as the service's user, or as root."
                            .formatted(file)));
        }
    }

    private static void take(String line, Map<String, String> settings) {
        var sign = line.indexOf('=');
        if (sign <= 0 || line.startsWith("#") || line.startsWith(";")) return;
        settings.put(
                line.substring(0, sign).strip(),
                unquoted(line.substring(sign + 1).strip()));
    }

    private static String unquoted(String value) {
        var isQuoted = value.length() > 1 && value.matches("(?s)\"[^\"]*\"|'[^']*'");
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }
}
