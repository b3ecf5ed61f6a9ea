package org.presessions.meeting.log;

import static org.presessions.meeting.log.MeetingRules.appendIf;

import org.presessions.meeting.commands.MeetingCommand.ChannelCommand;
import org.presessions.meeting.commands.MeetingCommand.LeaveChannel;
import org.presessions.meeting.commands.MeetingCommand.TakeChannel;
import org.presessions.meeting.log.MeetingRules.Ruling;

/// Decides who is heard in a language. Whoever takes over is heard at once, and the colleague no more.
record ChannelRules(Channels channels) {

    Ruling decide(ChannelCommand command) {
        return switch (command) {
            case TakeChannel(var language, var id) ->
                appendIf(!channels.isHeard(language, id), new MeetingEvent.ChannelTaken(language, id));
            case LeaveChannel(var language, var id) ->
                appendIf(channels.isHeard(language, id), new MeetingEvent.ChannelLeft(language));
        };
    }
}
