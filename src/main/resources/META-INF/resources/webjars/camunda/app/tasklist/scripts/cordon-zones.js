/* The zones of a form that are chosen by their country: one with a single zone needs no choice, until another one is asked for. */

/**
 * @param $scope whose f holds the zones
 * @param {string[]} fields that hold one
 * @param [world] the zones of all countries, in words; without it nothing can be chosen yet
 */
export function zonesOf($scope, fields, world) {
  const zones = {
    picked: {}, open: {}, countries: world ? world.countries : [],
    label: (zone) => (world && zone ? world.label(zone) : ''),
    choices: (field) => (world && zones.picked[field] ? world.of(zones.picked[field]) : []),
    asks: (field) => Boolean(zones.open[field]) || zones.choices(field).length > 1,
    /** The place lies in this country. */
    pick: (field, country, zone) => {
      zones.picked[field] = country;
      const choices = zones.choices(field);
      $scope.f[field] = (choices.find((one) => one.zone === zone) || choices[0] || {zone: zone || $scope.f[field]}).zone;
    },
    begin: () => fields.forEach((field) => {
      zones.picked[field] = zones.picked[field] || world.country($scope.f[field]);
      zones.open[field] = !zones.choices(field).some(({zone}) => zone === $scope.f[field]);
    })
  };
  return zones;
}
