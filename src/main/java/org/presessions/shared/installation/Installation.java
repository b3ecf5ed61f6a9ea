package org.presessions.shared.installation;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the modules need to know of the installation that they run in.
///
/// @param home folder for everything that is kept on disk
/// @param address public address without a trailing slash
/// @param demonstration whether the demonstration is offered, and an empty database filled with it
/// @param proxies how many reverse proxies stand before the server
/// @param command whether this is a command of `bin/presessions`, beside a server that may run
/// @param databaseUrl empty for the embedded database
/// @param mailUrl empty when mails wait in files
@ConfigurationProperties("presessions")
public record Installation(
        Path home,
        String address,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("false") boolean command,
        @DefaultValue("0") int proxies,
        @DefaultValue("") String databaseUrl,
        @DefaultValue("") String databaseUser,
        @DefaultValue("") String databasePassword,
        @DefaultValue("") String mailUrl,

        @DefaultValue("Pre-sessions <pre-sessions@localhost>")
        String mailFrom) {

    public boolean hasMailServer() {
        return !mailUrl.isEmpty();
    }

    /// Whether anybody but those at this machine may come, or mail leave it.
    public boolean isPublic() {
        return hasMailServer() || !isLocal(address);
    }

    static boolean isLocal(String address) {
        return address.matches("https?://(localhost|[a-z0-9.-]+\\.localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?");
    }
}
