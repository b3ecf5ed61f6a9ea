package org.presessions.media;

import java.util.UUID;

/// What is seen of somebody who gave sound alone, instead of the emblem.
///
/// @param ownerId whose it is: all portraits of one are found by it
/// @param jpeg as [org.presessions.media.documents.PortraitPictures] made it
public record Portrait(UUID ownerId, byte[] jpeg) {}
