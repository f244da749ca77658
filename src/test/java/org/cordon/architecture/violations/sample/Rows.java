package org.cordon.architecture.violations.sample;

import org.springframework.stereotype.Repository;

/** A repository. */
@Repository
public class Rows {
}
