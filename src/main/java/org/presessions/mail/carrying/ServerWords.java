package org.presessions.mail.carrying;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.input.CleanText;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/// Reads out of an exception what a mail server said of a letter.
final class ServerWords {
    private static final int LENGTH_AT_MOST = 300;

    private ServerWords() {}

    static Carried.Refused of(MailException refused) {
        if (refused instanceof MailPreparationException unfit) return refusal(unfit.getMostSpecificCause(), true);
        var causes = causes(refused);
        var said = causes.stream().filter(cause -> code(cause) > 0).findFirst();
        return said.map(answer -> refusal(answer, isForGood(code(answer))))
                .orElseGet(() -> refusal(causes.getLast(), false));
    }

    /// What has to do with us, such as a password that is wrong (53x), is no fault of the letter: it waits.
    private static boolean isForGood(int code) {
        return code / 100 == 5 && code / 10 != 53;
    }

    private static Carried.Refused refusal(Throwable cause, boolean forGood) {
        var words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        var line = CleanText.of(words).replaceAll("\\s+", " ").strip();
        var length = Math.min(line.length(), LENGTH_AT_MOST);
        return new Carried.Refused(line.substring(0, length), forGood);
    }

    /// 0 where the server said nothing.
    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case Throwable other -> 0;
        };
    }

    /// All that is in an exception: the innermost says most.
    private static List<Throwable> causes(MailException refused) {
        var causes = new ArrayList<Throwable>();
        causes.add(refused);
        if (refused instanceof MailSendException sending)
            for (var failed : sending.getMessageExceptions()) addAll(failed, causes);
        addAll(refused.getCause(), causes);
        return causes;
    }

    private static void addAll(@Nullable Throwable from, List<Throwable> causes) {
        for (var cause = from; cause != null && !causes.contains(cause); cause = next(cause)) causes.add(cause);
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException message && message.getNextException() != null
                ? message.getNextException()
                : cause.getCause();
    }
}
