package org.presessions;

import org.presessions.shared.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Pre-sessions: from the call for applications to the recommendations that States make.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Pre-sessions", sharedModules = "shared")
public class PresessionsApplication {
    private static final int EXIT_CONFIGURATION = 78; // sysexits.h: EX_CONFIG

    public static void main(String[] arguments) {
        try {
            var settings = Settings.from(System.getenv());
            var application = new SpringApplication(PresessionsApplication.class);
            application.setDefaultProperties(settings.properties());
            application.run(arguments);
        } catch (Settings.InvalidSettings invalid) {
            System.err.println("Pre-sessions cannot start:\n" + invalid.getMessage());
            System.exit(EXIT_CONFIGURATION);
        }
    }
}
