package org.presessions.media;

import java.nio.file.Path;
import org.presessions.media.sandbox.Sandbox;
import org.springframework.context.ApplicationContext;

/// Programs that write down what is said, as an installation names them.
public final class Transcribers {
    private Transcribers() {}

    /// @param folder what the program may read
    public static Transcriber of(String command, Path folder, ApplicationContext server) {
        return new Transcriber(
                new TranscriberSettings(command, folder.toString()),
                server.getBean(JoinedSound.class),
                server.getBean(Sandbox.class));
    }
}
