/** A package that divides a module without a reason. */
package org.cordon.architecture.violations.roundup.list.apart;
