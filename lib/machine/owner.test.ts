import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseOwner, reaches } from './owner'

const isRoot = process.getuid?.() === 0
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "viewpoints owner's "))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe.skipIf(isRoot)('started by an ordinary user', () => {
  test('PostgreSQL runs as that user, who reaches what is there', () => {
    expect(databaseOwner()).toEqual({})
    expect(reaches(databaseOwner(), folder)).toBe(true)
  })
})

describe.runIf(isRoot)('started by root', () => {
  test('PostgreSQL runs as somebody else, and always the same', () => {
    const owner = databaseOwner()
    expect(owner.uid).toBeGreaterThan(0)
    expect(owner.gid).toBeGreaterThan(0)
    expect(databaseOwner()).toEqual(owner)
  })

  test('who reaches what is open and not what is closed', () => {
    expect(reaches(databaseOwner(), folder)).toBe(false)
    chmodSync(folder, 0o711)
    expect(reaches(databaseOwner(), folder)).toBe(true)
    expect(reaches(databaseOwner(), join(folder, 'nowhere'))).toBe(false)
  })
})
