import { useQuery } from 'urql';
import { MyVehiclesDocument } from '#client/generated/documents.ts';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Refused } from '#console/ui/Refused.tsx';
import { words } from './words.ts';
import type { MyVehiclesQuery } from '#client/generated/documents.ts';

type Vehicle = NonNullable<NonNullable<MyVehiclesQuery['me']>['vehicles']>[number];

export function Vehicles() {
  const say = useWords(words);
  const answer = useQuery({ query: MyVehiclesDocument });
  return (
    <Answer of={answer}>
      {({ me }) => (
        <>
          {me?.vehicles?.length === 0 && <Empty>{say.noVehicles}</Empty>}
          <div className="grid">
            {me?.vehicles?.map((vehicle, place) => (
              <VehiclePanel key={vehicle.vin ?? place} vehicle={vehicle} />
            ))}
          </div>
          <Refused result={answer[0]} />
        </>
      )}
    </Answer>
  );
}

function VehiclePanel({ vehicle }: { readonly vehicle: Vehicle }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  const { make, model, modelYear, driveKind, battery, openRecalls } = vehicle;
  const title = [make, model, modelYear].filter(Boolean).join(' ') || vehicle.vin;
  return (
    <Panel title={title} aside={driveKind && <Badge tone={driveKind === 'ICE' ? 'calm' : 'good'}>{driveKind}</Badge>}>
      <Facts
        of={[
          [say.plate, vehicle.plate],
          ['VIN', vehicle.vin && <code>{vehicle.vin}</code>],
          [say.held, vehicle.heldSince && formats.day(vehicle.heldSince)],
          [say.odometer, vehicle.odometerKm && say.km(formats.count(vehicle.odometerKm))],
          [say.battery, typeof battery?.sohPercent === 'number' ? formats.share(battery.sohPercent / 100) : null],
        ]}
      />
      {openRecalls && openRecalls.length > 0 && (
        <div className="note warn">
          <strong>{say.recalls}</strong>
          {openRecalls.map(({ campaign, description }) => (
            <span key={campaign}>
              {campaign}: {description}
            </span>
          ))}
        </div>
      )}
    </Panel>
  );
}
