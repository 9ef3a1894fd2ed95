const DOMAINS = new Set(['vehicle', 'battery', 'telematics', 'location', 'service', 'valuation', 'listing']);

/** Whether a scope's data is about a vehicle, and so about everybody who holds or drives it (汽车数据安全管理若干规定 3). */
export function isVehicleData(scope: string): boolean {
  return DOMAINS.has(scope.split(':')[0]!);
}
