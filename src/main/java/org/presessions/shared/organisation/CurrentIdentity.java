package org.presessions.shared.organisation;

/// Says who runs the installation, at any moment and at no cost.
@FunctionalInterface
public interface CurrentIdentity {
    Identity now();
}
