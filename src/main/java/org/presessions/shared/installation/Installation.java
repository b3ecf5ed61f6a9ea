package org.presessions.shared.installation;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the modules need to know of the installation that they run in.
///
/// @param home folder for everything that is kept on disk
/// @param address public address without a trailing slash
/// @param demonstration whether an empty database is filled with the demonstration
/// @param command whether this is a command of `bin/presessions`, beside a server that may run
/// @param databaseUrl empty for the embedded database
/// @param mailServer whether one is set; else mails wait in files
@ConfigurationProperties("presessions")
public record Installation(
        Path home,
        String address,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("false") boolean command,
        @DefaultValue("") String databaseUrl,
        @DefaultValue("") String databaseUser,
        @DefaultValue("") String databasePassword,
        @DefaultValue("false") boolean mailServer) {}
