package org.presessions.demonstration;

import java.util.List;
import org.presessions.shared.installation.Command;
import org.springframework.stereotype.Component;

/// Takes the demonstration out of an installation that is to become a real one.
@Component
class DemonstrationCommand implements Command {
    private static final String WITH_ALL = "--with-all-else";

    private final DemonstrationRemoval removal;

    DemonstrationCommand(DemonstrationRemoval removal) {
        this.removal = removal;
    }

    @Override
    public String name() {
        return "demonstration";
    }

    @Override
    public String usage() {
        return "demonstration remove [%s]  empties an installation that holds the demonstration".formatted(WITH_ALL);
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.equals(List.of("remove")) && !arguments.equals(List.of("remove", WITH_ALL)))
            return refuse(usage());
        if (!removal.isLoaded()) return refuse("There is no demonstration here; nothing was changed.");
        if (removal.isServerRunning()) return refuse("The server is running; stop it first. Nothing was changed.");
        var others = arguments.contains(WITH_ALL) ? List.<String>of() : removal.notOfTheDemonstration();
        if (!others.isEmpty())
            return refuse(
                    "There is more here than the demonstration, and it would go too: %s. Say %s if it may. Nothing was changed."
                            .formatted(String.join(", ", others), WITH_ALL));
        removal.removeAll();
        System.out.println(
                "The installation is empty. The next start prints a link to create the first administrator.");
        return 0;
    }

    private static int refuse(String why) {
        System.err.println(why);
        return 1;
    }
}
