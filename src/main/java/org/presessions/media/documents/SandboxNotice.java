package org.presessions.media.documents;

import org.presessions.media.preparing.Commands;
import org.presessions.media.sandbox.Sandbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells whoever started the server when it cannot prepare videos or pages, and what to do about it.
@Component
@ConditionalOnWebApplication
class SandboxNotice {
    private final Sandbox sandbox;
    private final HeicPictures heic;

    SandboxNotice(Sandbox sandbox, HeicPictures heic) {
        this.sandbox = sandbox;
        this.heic = heic;
    }

    @Order(30)
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var noVideos = sandbox.whyNot("ffmpeg", "-version");
        if (!noVideos.isEmpty())
            System.out.println(
                    "\nVideos cannot be prepared here; those that are sent wait, all else works. The system says: "
                            + noVideos
                            + "\nThis one command installs what videos need:  sudo apt-get install -y ffmpeg bubblewrap");
        if (noVideos.isEmpty() && !sandbox.whyNot(Commands.voices()).isEmpty())
            System.out.println(
                    "\nThe ffmpeg of this machine has no filter rubberband: the voices of protected speakers are"
                            + " raised or lowered in a simpler way that is easier to turn back."
                            + " The ffmpeg of Debian, Ubuntu and Fedora has it.");
        var noPages = sandbox.whyNot(PagePictures.VERSION);
        if (!noPages.isEmpty())
            System.out.println(
                    "\nThe pages of a PDF cannot be shown as pictures here; the staff have the original alone."
                            + " The system says: " + noPages
                            + "\nThis one command installs what they need:  sudo apt-get install -y poppler-utils bubblewrap");
        if (!heic.canBeRead())
            System.out.println(
                    "\nPhotographs in HEIC, as iPhones keep them, cannot be read here; portraits in JPEG can."
                            + "\nThis one command installs what they need:  sudo apt-get install -y libheif-examples");
    }
}
