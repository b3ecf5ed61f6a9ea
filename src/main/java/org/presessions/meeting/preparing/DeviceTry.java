package org.presessions.meeting.preparing;

import java.time.Instant;
import java.util.Optional;
import org.presessions.shared.Coded;

/// How one device, or the line, did when it was tried last.
///
/// @param kilobits a second, of a line; 0 where it was not measured
/// @param isRelayed of a line: whether it goes the long way round
public record DeviceTry(Device device, DeviceResult result, int kilobits, boolean isRelayed, Instant at) {
    private static final int KILOBITS_AT_MOST = 1_000_000;

    /// As a browser sent it; empty where it makes no sense.
    public static Optional<DeviceTry> of(String device, String result, int kilobits, boolean isRelayed, Instant at) {
        if (kilobits < 0 || kilobits > KILOBITS_AT_MOST) return Optional.empty();
        return Coded.find(Device.class, device)
                .flatMap(tried -> Coded.find(DeviceResult.class, result)
                        .filter(found -> found.isOf(tried))
                        .map(found -> new DeviceTry(tried, found, kilobits, isRelayed, at)));
    }

    /// What happened to which device, such as `camera-refused`.
    public String code() {
        return device.code() + "-" + result.code();
    }

    boolean is(Device wanted) {
        return device == wanted;
    }
}
