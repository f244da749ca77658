package org.cordon.architecture.violations.other;

import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Needs two others. */
@Profile("a violation is not a part of Cordon")
@Service
class Sociable {

    Sociable(Clock clock, Object other) {
    }
}
