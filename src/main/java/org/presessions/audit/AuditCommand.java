package org.presessions.audit;

import java.util.List;
import org.presessions.shared.installation.Command;
import org.springframework.stereotype.Component;

/// Checks that nobody changed the record of acts.
@Component
class AuditCommand implements Command {
    private final Audit audit;

    AuditCommand(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String usage() {
        return "audit           checks that every entry of the audit record follows from the one before";
    }

    @Override
    public int run(List<String> arguments) {
        var intact = audit.isIntact();
        System.out.println(
                intact ? "The audit record is intact." : "The audit record was changed: its chain is broken.");
        return intact ? 0 : 1;
    }
}
