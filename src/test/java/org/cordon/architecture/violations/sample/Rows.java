package org.cordon.architecture.violations.sample;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

/** A repository. */
@Profile("a violation is not a part of Cordon")
@Repository
public class Rows {
}
