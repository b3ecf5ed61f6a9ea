package org.presessions.shared.installation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/// Runs one command instead of the server: no web, no jobs, beans made only where they are needed.
public final class CommandLine {
    private static final int EXIT_USAGE = 64; // sysexits.h: EX_USAGE

    /// The log is set up before any other property is read.
    private static final String QUIET = "--logging.level.org.presessions=warn";

    private final SpringApplication application;

    private CommandLine(SpringApplication application, Settings settings) {
        this.application = application;
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        StartCheck.ofInstallation(settings);
        StartCheck.ofDatabase(settings);
        var properties = settings.properties();
        properties.putAll(Map.of(
                "presessions.command", true,
                "presessions.demonstration", false,
                "spring.modulith.events.republish-outstanding-events-on-restart", false));
        Settings.putFirst(application, properties);
    }

    /// Runs a command on the installation that the environment names, or the settings of the service on this machine.
    ///
    /// @param arguments the command's name, then its own arguments
    /// @return exit status
    public static int run(SpringApplication application, String[] arguments) {
        var environment = SettingsFile.under(System.getenv(), SettingsFile.OF_THE_SERVICE);
        return new CommandLine(application, Settings.from(environment)).run(arguments);
    }

    private int run(String[] arguments) {
        try (var context = application.run(QUIET)) {
            var commands = context.getBeansOfType(Command.class).values().stream()
                    .sorted(Comparator.comparing(Command::name))
                    .toList();
            var own = Arrays.asList(arguments).subList(1, arguments.length);
            return commands.stream()
                    .filter(command -> command.name().equals(arguments[0]))
                    .findFirst()
                    .map(command -> command.run(own))
                    .orElseGet(() -> usage(commands));
        }
    }

    private static int usage(List<Command> commands) {
        System.err.println("bin/presessions COMMAND …\n");
        commands.forEach(command -> System.err.println("  " + command.usage()));
        return EXIT_USAGE;
    }
}
