/**
 * Finds which things of an analysis file may be the same, and keeps the judgements of analysts. Only a judgement makes two things the same,
 * and another judgement takes it back.
 *
 * <p>A package of its own because judgements leave the contributions as they are and can be taken back.
 */
@NamedInterface("identity")
package org.cordon.analysis.file.identity;

import org.springframework.modulith.NamedInterface;
