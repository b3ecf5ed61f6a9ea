package org.presessions.recommendations.exporting;

import java.util.List;
import org.presessions.shared.installation.Command;
import org.springframework.stereotype.Component;

/// Writes the dump now, not in the night.
@Component
class DumpCommand implements Command {
    private static final int USAGE = 64; // sysexits.h: EX_USAGE

    private final Dumps dumps;

    DumpCommand(Dumps dumps) {
        this.dumps = dumps;
    }

    @Override
    public String name() {
        return "dump";
    }

    @Override
    public String usage() {
        return "dump              writes the dump of all recommendations at once, beside the nightly ones";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            System.err.println(usage());
            return USAGE;
        }
        System.out.println(dumps.writeNow().folder());
        return 0;
    }
}
