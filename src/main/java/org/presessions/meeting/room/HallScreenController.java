package org.presessions.meeting.room;

import java.util.List;
import org.presessions.meeting.MeetingRooms;
import org.presessions.meeting.sound.Voices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The screen of a hall: one more client of the room, opened by staff or whoever moderates, that shows what the
/// strictest of those who may sit before it may see.
@Controller
class HallScreenController {
    private final MeetingRooms rooms;
    private final MeetingPictures pictures;
    private final MeetingTexts texts;
    private final RoomChannels channels;
    private final Voices voices;

    HallScreenController(
            MeetingRooms rooms, MeetingPictures pictures, MeetingTexts texts, RoomChannels channels, Voices voices) {
        this.voices = voices;
        this.rooms = rooms;
        this.pictures = pictures;
        this.texts = texts;
        this.channels = channels;
    }

    @GetMapping("/pre-sessions/{series}/{state}/meeting/hall")
    String show(@PathVariable String series, @PathVariable String state, Model model) {
        var room = rooms.inTheHall(series, state);
        model.addAttribute("room", room);
        model.addAttribute("spoken", texts.of(room));
        model.addAttribute("picture", pictures.of(room));
        model.addAttribute("captions", channels.captions(room, List.of()));
        model.addAttribute("sound", voices.of(room));
        return "meeting/room/hall";
    }
}
