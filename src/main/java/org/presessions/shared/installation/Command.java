package org.presessions.shared.installation;

import java.util.List;

/// A command of `bin/presessions`, offered by a module; it works whether the server runs or not.
public interface Command {
    String name();

    /// One line for the list of commands, such as `link EMAIL    prints a sign-in link`.
    String usage();

    /// @return exit status, 0 for success
    int run(List<String> arguments);
}
