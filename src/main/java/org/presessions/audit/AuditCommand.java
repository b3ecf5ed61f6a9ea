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
        return "audit           checks that nobody changed or cut the audit record";
    }

    @Override
    public int run(List<String> arguments) {
        var found = audit.check();
        System.out.println(found.words());
        return found.isIntact() ? 0 : 1;
    }
}
