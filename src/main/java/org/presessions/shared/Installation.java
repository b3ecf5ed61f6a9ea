package org.presessions.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the modules need to know of the installation that they run in.
///
/// @param home folder for everything that is kept on disk
/// @param address public address without a trailing slash
/// @param demonstration whether an empty database is filled with the demonstration
/// @param databaseUrl empty for the embedded database
/// @param mailUrl empty when mails wait in files
@ConfigurationProperties("presessions")
public record Installation(
        Path home,
        String address,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("") String databaseUrl,
        @DefaultValue("") String databaseUser,
        @DefaultValue("") String databasePassword,
        @DefaultValue("") String mailUrl,
        String mailFrom) {

    public boolean hasMailServer() {
        return !mailUrl.isEmpty();
    }
}
