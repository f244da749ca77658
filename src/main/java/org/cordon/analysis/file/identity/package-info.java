/**
 * Finds which things of an analysis file may be one, and keeps what analysts judge of them. Things are one only by a judgement, which
 * another judgement takes back.
 *
 * <p>A package of its own because judgements leave the contributions as they are and can be taken back.
 */
@NamedInterface("identity")
package org.cordon.analysis.file.identity;

import org.springframework.modulith.NamedInterface;
