/**
 * Which things of an analysis file may be one, and what analysts judge of them. Nothing is one without a judgement, and each is taken back
 * by another.
 *
 * <p>A package of its own because judgements leave the contributions as they are and can be taken back.
 */
@NamedInterface("identity")
package org.cordon.analysis.file.identity;

import org.springframework.modulith.NamedInterface;
