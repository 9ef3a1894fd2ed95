import type { Dice } from './dice.ts';

// prettier-ignore
const FAMILY = [['王', 'Wang'], ['李', 'Li'], ['张', 'Zhang'], ['刘', 'Liu'], ['陈', 'Chen'], ['杨', 'Yang'], ['黄', 'Huang'], ['赵', 'Zhao'], ['吴', 'Wu'], ['周', 'Zhou'], ['徐', 'Xu'], ['孙', 'Sun'], ['马', 'Ma'], ['朱', 'Zhu'], ['胡', 'Hu'], ['郭', 'Guo'], ['何', 'He'], ['林', 'Lin'], ['罗', 'Luo'], ['高', 'Gao']] as const;
// prettier-ignore
const GIVEN = [['伟', 'Wei'], ['芳', 'Fang'], ['娜', 'Na'], ['敏', 'Min'], ['静', 'Jing'], ['磊', 'Lei'], ['洋', 'Yang'], ['勇', 'Yong'], ['艳', 'Yan'], ['杰', 'Jie'], ['涛', 'Tao'], ['明', 'Ming'], ['超', 'Chao'], ['秀英', 'Xiuying'], ['霞', 'Xia'], ['平', 'Ping'], ['刚', 'Gang'], ['桂英', 'Guiying'], ['文', 'Wen'], ['云', 'Yun']] as const;
const FIRST = [
  'Alice',
  'Ben',
  'Clara',
  'Daniel',
  'Emma',
  'Felix',
  'Grace',
  'Henry',
  'Iris',
  'James',
  'Laura',
  'Oscar',
] as const;
const LAST = [
  'Archer',
  'Bell',
  'Carter',
  'Dunn',
  'Ellis',
  'Fox',
  'Grant',
  'Hayes',
  'Irwin',
  'Marsh',
  'Reed',
  'Shaw',
] as const;
// prettier-ignore
export const CITIES = ['上海', '北京', '广州', '深圳', '杭州', '成都', '武汉', '南京', '西安', '重庆'] as const;

/** A generated name, mostly Chinese, and its Latin letters for an e-mail address. No real person. */
export function nameOf(dice: Dice): { readonly name: string; readonly latin: string } {
  if (dice.chance(0.15)) {
    const [first, last] = [dice.pick(FIRST), dice.pick(LAST)];
    return { name: `${first} ${last}`, latin: `${first}.${last}`.toLowerCase() };
  }
  const [family, given] = [dice.pick(FAMILY), dice.pick(GIVEN)];
  return { name: family[0] + given[0], latin: `${given[1]}.${family[1]}`.toLowerCase() };
}
