package org.presessions;

import org.presessions.shared.installation.CommandLine;
import org.presessions.shared.installation.Settings;
import org.presessions.shared.installation.StartCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// Pre-sessions: from the call for applications to the recommendations that States make.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Pre-sessions", sharedModules = "shared")
public class PresessionsApplication {
    /// Starts the server, or runs one command of `bin/presessions` where arguments name it.
    public static void main(String[] arguments) {
        try {
            var application = new SpringApplication(PresessionsApplication.class);
            if (arguments.length > 0) System.exit(CommandLine.run(application, arguments));
            var settings = Settings.from(System.getenv());
            StartCheck.ofServer(settings);
            Settings.putFirst(application, settings.properties());
            application.run();
        } catch (Settings.InvalidSettings invalid) {
            invalid.print();
            System.exit(invalid.getExitCode());
        }
    }
}
