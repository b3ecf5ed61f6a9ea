package org.presessions.mail;

import java.util.UUID;

/// Makes the personal links of mails; the module of people does.
public interface PersonalLinks {
    /// The whole address, ready to be clicked.
    ///
    /// @param letterId the mail that holds it
    String issue(UUID personId, Mail.PersonalLink link, UUID letterId);
}
